package no.personnelticket.usage.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.http.TravelDate;
import no.personnelticket.messaging.DeterministicId;

/**
 * One use of a ticket right. A ticket of a distribution that names a contract is one usage, whether it saved anything
 * or not. Company, employee and travel type are the contract's and are not needed to register it.
 *
 * @param usageId follows from the distribution and the ticket
 * @param coupons how many coupons it takes of a contract that has a limit
 */
record Usage(
        UUID usageId,
        String ticketDistributionId,
        String ticketId,
        UUID contractId,
        UUID offerId,
        long customerNumber,
        Money saving,
        int coupons,
        Instant distributedAt) {

    private static final int COUPONS_PER_TICKET = 1;

    static List<Usage> of(TicketDistributed distribution) {
        return distribution.tickets().stream()
                .filter(ticket -> ticket.contractId() != null)
                .map(ticket -> of(distribution, ticket))
                .toList();
    }

    private static Usage of(TicketDistributed distribution, TicketDistributed.Ticket ticket) {
        return new Usage(
                DeterministicId.of("usage", distribution.ticketDistributionId(), ticket.ticketId()),
                distribution.ticketDistributionId(),
                ticket.ticketId(),
                ticket.contractId(),
                distribution.offerId(),
                distribution.customerNumber(),
                ticket.saving(),
                COUPONS_PER_TICKET,
                distribution.distributedAt());
    }

    /** The first day of the month (Europe/Oslo) to which the saving belongs. */
    LocalDate month() {
        return distributedAt.atZone(TravelDate.OSLO).toLocalDate().withDayOfMonth(1);
    }

    UsageRegistered registered(Instant registeredAt) {
        return new UsageRegistered(
                usageId, contractId, customerNumber, ticketDistributionId, ticketId, offerId, coupons, registeredAt);
    }
}
