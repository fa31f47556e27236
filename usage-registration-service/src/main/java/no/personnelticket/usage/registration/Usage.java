package no.personnelticket.usage.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.store.DeterministicId;

/**
 * One use of a ticket right, or its reversal by a refund. Each ticket with a contract is one use, even without a
 * saving. Company, employee and travel type are those of the contract and not needed to register it.
 *
 * @param usageId computed from the distribution and the ticket; for a reversal from the refund and the ticket
 * @param saving zero or negative for a reversal
 * @param coupons how many coupons it uses if the contract has a limit; -1 for a reversal that gives one back
 * @param distributedAt when the ticket was distributed, also for a reversal
 * @param month the first day of the month (Europe/Oslo) to which the saving belongs; for a reversal
 *     {@link Refund#month}
 * @param refundId with {@code reverses}, null unless it is a reversal
 * @param traceParent the W3C trace context of its event, for a reversal that of the refund; or null
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
        UUID reverses,
        String traceParent) {

    private static final int COUPONS_PER_TICKET = 1;

    static List<Usage> of(TicketDistributed distribution, Instant registeredAt, String traceParent) {
        return distribution.tickets().stream()
                .filter(ticket -> ticket.contractId() != null)
                .map(ticket -> of(distribution, ticket, registeredAt, traceParent))
                .toList();
    }

    private static Usage of(
            TicketDistributed distribution, TicketDistributed.Ticket ticket, Instant registeredAt, String traceParent) {
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
                null,
                traceParent);
    }

    /** The reversal of this use by a refund; it gives back the coupon too if nothing is left of the saving. */
    Usage reversedBy(Refund refund, Money givenBack, boolean wholly, Instant at) {
        return new Usage(
                refund.reversalId(ticketId),
                ticketDistributionId,
                ticketId,
                contractId,
                offerId,
                customerNumber,
                givenBack.negated(),
                wholly ? -coupons : 0,
                distributedAt,
                refund.month(month),
                at,
                refund.refundId(),
                usageId,
                refund.traceParent());
    }

    /** The same usage with the time at which it was registered before. */
    Usage registeredAsIn(Map<UUID, Instant> before) {
        Instant then = before.get(usageId);
        return then == null
                ? this
                : new Usage(
                        usageId,
                        ticketDistributionId,
                        ticketId,
                        contractId,
                        offerId,
                        customerNumber,
                        saving,
                        coupons,
                        distributedAt,
                        month,
                        then,
                        refundId,
                        reverses,
                        traceParent);
    }

    boolean isReversal() {
        return reverses != null;
    }

    /** The event of the usage, in the trace of its cause. */
    StoredEvent published() {
        return StoredEvent.of(registered(), traceParent);
    }

    private UsageRegistered registered() {
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

    static LocalDate monthOf(Instant instant) {
        return instant.atZone(NorwegianTime.ZONE).toLocalDate().withDayOfMonth(1);
    }
}
