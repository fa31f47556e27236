package no.personnelticket.validation.distribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketDistributed.Ticket;
import no.personnelticket.validation.token.TokenStanding;

/**
 * Tells for each ticket of a distribution what its validation was worth. A sales platform that hands on no token is
 * judged by the verdicts that were given.
 *
 * @param token what the distribution's token is worth
 * @param verdicts the valid ones on its offer
 * @param offer absent where it is unknown
 */
record DistributionCheck(
        TicketDistributed distribution, TokenStanding token, List<ValidVerdict> verdicts, Optional<OfferPriced> offer) {

    /** What is known of each ticket now. */
    Stream<CheckedTicket> tickets() {
        return distribution.tickets().stream()
                .map(ticket -> new CheckedTicket(
                        distribution.ticketDistributionId(),
                        ticket.ticketId(),
                        distribution.offerId(),
                        standing(ticket),
                        clientName(),
                        distribution.distributedAt()));
    }

    Standing standing(Ticket ticket) {
        Standing verdict = verdict();
        return verdict == Standing.VALIDATED && !isWhatWasPriced(ticket) ? Standing.ALTERED : verdict;
    }

    /** The client that sold the tickets, as the platform says; else the client that was told last, null where none was. */
    String clientName() {
        if (distribution.clientName() != null || verdicts.isEmpty()) {
            return distribution.clientName();
        }
        return verdicts.get(verdicts.size() - 1).clientName();
    }

    private Standing verdict() {
        return switch (token) {
            case GOOD -> Standing.VALIDATED;
            case EXPIRED -> Standing.EXPIRED;
            case OTHER_OFFER, ALTERED, UNKNOWN_KEY -> Standing.ALTERED;
            case ABSENT -> withoutToken();
        };
    }

    private Standing withoutToken() {
        if (verdicts.isEmpty()) {
            return Standing.SKIPPED;
        }
        return verdicts.stream().anyMatch(verdict -> verdict.holdsAt(distribution.distributedAt()))
                ? Standing.VALIDATED
                : Standing.EXPIRED;
    }

    private boolean isWhatWasPriced(Ticket ticket) {
        return offer.stream()
                .flatMap(priced -> priced.travellers().stream())
                .anyMatch(traveller -> traveller.travellerId().equals(ticket.travellerId())
                        && Optional.ofNullable(traveller.right())
                                .map(right -> right.contractId())
                                .equals(Optional.ofNullable(ticket.contractId()))
                        && traveller.fullFare().equals(ticket.fullFare())
                        && traveller.price().equals(ticket.pricePaid()));
    }
}
