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
 * One use of a ticket right, or its reversal by a refund. A ticket of a distribution that names a contract is one use,
 * whether it saved anything or not. Company, employee and travel type are the contract's and are not needed to register
 * it.
 *
 * @param usageId follows from the distribution and the ticket, of a reversal from the refund and the ticket
 * @param saving zero or negative for a reversal
 * @param coupons how many coupons it takes of a contract that has a limit; -1 for a reversal that gives one back
 * @param distributedAt when the ticket was distributed, also of a reversal
 * @param month the first day of the month (Europe/Oslo) to which the saving belongs
 * @param refundId with {@code reverses}, only for a reversal
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
        Instant distributedAt,
        LocalDate month,
        Instant registeredAt,
        String refundId,
        UUID reverses) {

    private static final int COUPONS_PER_TICKET = 1;

    static List<Usage> of(TicketDistributed distribution, Instant registeredAt) {
        return distribution.tickets().stream()
                .filter(ticket -> ticket.contractId() != null)
                .map(ticket -> of(distribution, ticket, registeredAt))
                .toList();
    }

    private static Usage of(TicketDistributed distribution, TicketDistributed.Ticket ticket, Instant registeredAt) {
        return new Usage(
                DeterministicId.of("usage", distribution.ticketDistributionId(), ticket.ticketId()),
                distribution.ticketDistributionId(),
                ticket.ticketId(),
                ticket.contractId(),
                distribution.offerId(),
                distribution.customerNumber(),
                ticket.saving(),
                COUPONS_PER_TICKET,
                distribution.distributedAt(),
                monthOf(distribution.distributedAt()),
                registeredAt,
                null,
                null);
    }

    /** What a refund gives back of this use; the coupon too when nothing is left of the saving. */
    Usage reversedBy(Refund refund, Money givenBack, boolean wholly, Instant at) {
        return new Usage(
                DeterministicId.of("reversal", refund.refundId(), ticketId),
                ticketDistributionId,
                ticketId,
                contractId,
                offerId,
                customerNumber,
                givenBack.negated(),
                wholly ? -coupons : 0,
                distributedAt,
                monthOf(refund.refundedAt()),
                at,
                refund.refundId(),
                usageId);
    }

    boolean isReversal() {
        return reverses != null;
    }

    UsageRegistered registered() {
        return new UsageRegistered(
                usageId,
                contractId,
                customerNumber,
                ticketDistributionId,
                ticketId,
                offerId,
                coupons,
                registeredAt,
                reverses);
    }

    private static LocalDate monthOf(Instant instant) {
        return instant.atZone(TravelDate.OSLO).toLocalDate().withDayOfMonth(1);
    }
}
