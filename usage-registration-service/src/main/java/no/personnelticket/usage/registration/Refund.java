package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.store.DeterministicId;

/**
 * A registered refund.
 *
 * @param savings the savings to give back, by ticket id
 * @param traceParent the W3C trace context of the refund's event, or null
 */
record Refund(
        String refundId, long customerNumber, Instant refundedAt, Map<String, Money> savings, String traceParent) {

    static Refund of(TicketRefunded event, String traceParent) {
        return new Refund(
                event.refundId(),
                event.customerNumber(),
                event.refundedAt(),
                event.tickets().stream().collect(toMap(TicketRefunded.Ticket::ticketId, TicketRefunded.Ticket::saving)),
                traceParent);
    }

    /**
     * The reversals that the refunds of a distribution lack. A refund never gives back more than earlier refunds left
     * of the ticket's saving. A ticket that used no right has nothing to reverse, and a refund for another customer
     * gives nothing back.
     *
     * @param usages all uses and reversals of the distribution so far
     * @param refunds all refunds of the distribution, in the order in which they count
     */
    static List<Usage> missingReversals(List<Usage> usages, List<Refund> refunds, Instant now) {
        List<Usage> all = new ArrayList<>(usages);
        for (Refund refund : refunds) {
            for (Usage use : usages) {
                if (refund.concerns(use) && !refund.hasReversed(use, all)) {
                    all.add(refund.reverse(use, all, now));
                }
            }
        }
        return all.subList(usages.size(), all.size());
    }

    /** The usage id of the refund's reversal of a ticket. */
    UUID reversalId(String ticketId) {
        return reversalId(refundId, ticketId);
    }

    static UUID reversalId(String refundId, String ticketId) {
        return DeterministicId.of("reversal", refundId, ticketId);
    }

    /**
     * The first day of the month in which the saving of a use is given back: that of the refund, but that of the use
     * if the refund's is earlier or in a later income year, since the employee was taxed for the use in its year.
     *
     * @param used the month of the use
     */
    LocalDate month(LocalDate used) {
        LocalDate refunded = Usage.monthOf(refundedAt);
        return refunded.getYear() == used.getYear() && refunded.isAfter(used) ? refunded : used;
    }

    private boolean concerns(Usage use) {
        return !use.isReversal() && use.customerNumber() == customerNumber && savings.containsKey(use.ticketId());
    }

    private boolean hasReversed(Usage use, List<Usage> all) {
        return all.stream()
                .anyMatch(usage -> use.usageId().equals(usage.reverses()) && refundId.equals(usage.refundId()));
    }

    private Usage reverse(Usage use, List<Usage> all, Instant now) {
        List<Usage> before = all.stream()
                .filter(usage -> use.usageId().equals(usage.reverses()))
                .toList();
        Money left = before.stream().map(Usage::saving).reduce(use.saving(), Money::plus);
        Money refunded = savings.get(use.ticketId());
        Money givenBack = refunded.compareTo(left) < 0 ? refunded : left;
        boolean couponIsBack = before.stream().anyMatch(reversal -> reversal.coupons() < 0);
        return use.reversedBy(this, givenBack, givenBack.equals(left) && !couponIsBack, now);
    }
}
