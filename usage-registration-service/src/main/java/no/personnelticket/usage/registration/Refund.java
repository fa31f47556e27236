package no.personnelticket.usage.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.Money;

/**
 * What a refund asks to give back.
 *
 * @param savings of each ticket, by its id
 */
record Refund(String refundId, Instant refundedAt, Map<String, Money> savings) {

    /**
     * The reversals that the refunds of a distribution lack. Each gives back what it asks for, and never more than the
     * refunds before it left of the ticket's saving; a ticket that used no right has nothing to reverse.
     *
     * @param usages all uses and reversals of the distribution so far
     * @param refunds all refunds of the distribution, in the order in which they count
     */
    static List<Usage> missing(List<Usage> usages, List<Refund> refunds, Instant now) {
        List<Usage> all = new ArrayList<>(usages);
        for (Refund refund : refunds) {
            for (Usage use : usages) {
                if (!use.isReversal() && refund.savings().containsKey(use.ticketId()) && !refund.isIn(use, all)) {
                    all.add(refund.reverse(use, all, now));
                }
            }
        }
        return all.subList(usages.size(), all.size());
    }

    private boolean isIn(Usage use, List<Usage> all) {
        return all.stream()
                .anyMatch(usage -> use.usageId().equals(usage.reverses()) && refundId.equals(usage.refundId()));
    }

    private Usage reverse(Usage use, List<Usage> all, Instant now) {
        List<Usage> before = all.stream()
                .filter(usage -> use.usageId().equals(usage.reverses()))
                .toList();
        Money left = before.stream().map(Usage::saving).reduce(use.saving(), Money::plus);
        Money asked = savings.get(use.ticketId());
        Money givenBack = asked.compareTo(left) < 0 ? asked : left;
        boolean couponIsBack = before.stream().anyMatch(reversal -> reversal.coupons() < 0);
        return use.reversedBy(this, givenBack, givenBack.equals(left) && !couponIsBack, now);
    }
}
