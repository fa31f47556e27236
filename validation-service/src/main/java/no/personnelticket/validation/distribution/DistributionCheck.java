package no.personnelticket.validation.distribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketDistributed.Ticket;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.validation.token.VerifiedToken;

/**
 * Decides for each ticket of a distribution whether it was validated. Without a token, the verdicts on the offer
 * count. A verdict covers one ticket for each traveller of the offer.
 *
 * @param token of the distribution
 * @param verdicts the valid verdicts on its offer, the oldest first
 * @param offer empty if it is unknown
 * @param ticketed the travellers of the offer to whom a ticket was distributed before
 */
record DistributionCheck(
        TicketDistributed distribution,
        VerifiedToken token,
        List<ValidVerdict> verdicts,
        Optional<OfferPriced> offer,
        Set<String> ticketed) {

    ValidationStatus status(Ticket ticket) {
        ValidationStatus verdict = verdict();
        if (verdict != ValidationStatus.VALIDATED) {
            return verdict;
        }
        if (!isAsPriced(ticket)) {
            return ValidationStatus.ALTERED;
        }
        return ticketed.contains(ticket.travellerId()) || isAnotherOfTheTraveller(ticket)
                ? ValidationStatus.EXPIRED
                : ValidationStatus.VALIDATED;
    }

    /** Whether the verdict covers another, earlier ticket of the distribution for the same traveller. */
    @SuppressWarnings("ReferenceEquality") // two tickets may have the same content
    private boolean isAnotherOfTheTraveller(Ticket ticket) {
        return distribution.tickets().stream()
                .filter(other -> ticket.travellerId().equals(other.travellerId()))
                .filter(this::isAsPriced)
                .findFirst()
                .filter(first -> first != ticket)
                .isPresent();
    }

    /** The client that sold the tickets according to the platform; else the client that validated last, or null. */
    String clientName() {
        if (distribution.clientName() != null || verdicts.isEmpty()) {
            return distribution.clientName();
        }
        return verdicts.get(verdicts.size() - 1).clientName();
    }

    private ValidationStatus verdict() {
        return switch (token.status()) {
            case VALID -> isReleased() ? ValidationStatus.EXPIRED : ValidationStatus.VALIDATED;
            case EXPIRED -> ValidationStatus.EXPIRED;
            case OTHER_OFFER, ALTERED, UNKNOWN_KEY -> ValidationStatus.ALTERED;
            case MISSING -> withoutToken();
        };
    }

    private boolean isReleased() {
        return verdicts.stream()
                .filter(verdict -> verdict.validationId().equals(token.validationId()))
                .anyMatch(verdict -> verdict.isReleasedAt(distribution.distributedAt()));
    }

    private ValidationStatus withoutToken() {
        if (verdicts.isEmpty()) {
            return ValidationStatus.SKIPPED;
        }
        return verdicts.stream().anyMatch(verdict -> verdict.isValidAt(distribution.distributedAt()))
                ? ValidationStatus.VALIDATED
                : ValidationStatus.EXPIRED;
    }

    private boolean isAsPriced(Ticket ticket) {
        return offer.stream()
                .flatMap(priced -> priced.travellers().stream())
                .anyMatch(traveller -> traveller.travellerId().equals(ticket.travellerId())
                        && Optional.ofNullable(traveller.right())
                                .map(SelectedRight::contractId)
                                .equals(Optional.ofNullable(ticket.contractId()))
                        && traveller.fullFare().equals(ticket.fullFare())
                        && traveller.price().equals(ticket.pricePaid()));
    }
}
