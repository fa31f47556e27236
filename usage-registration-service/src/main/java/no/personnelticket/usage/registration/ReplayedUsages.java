package no.personnelticket.usage.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;

/**
 * The usages of events for rebuilding a report, made by the functions that register them. Reversals need the use and
 * earlier refunds, so they are made when all of these were read.
 */
public final class ReplayedUsages {

    private static final Instant ANY_TIME = Instant.EPOCH;

    private final Map<String, List<String>> refundsOf;
    private final Map<String, List<Usage>> uses = new HashMap<>();
    private final Map<String, Map<String, Refund>> refunds = new HashMap<>();

    /**
     * Keeps the uses and refunds of these distributions in memory.
     *
     * @param refundsOf the refunds of each distribution whose reversals are needed, in the order in which they count
     */
    public ReplayedUsages(Map<String, List<String>> refundsOf) {
        this.refundsOf = new HashMap<>(refundsOf);
    }

    /** The uses of a distribution. */
    public List<Saving> uses(TicketDistributed distribution) {
        List<Usage> all = Usage.of(distribution, ANY_TIME, null);
        if (refundsOf.containsKey(distribution.ticketDistributionId())) {
            uses.put(distribution.ticketDistributionId(), all);
        }
        return all.stream().map(Saving::of).toList();
    }

    /** Keeps a refund if its reversals are needed. */
    public void add(TicketRefunded refund) {
        if (refundsOf.getOrDefault(refund.ticketDistributionId(), List.of()).contains(refund.refundId())) {
            refunds.computeIfAbsent(refund.ticketDistributionId(), id -> new HashMap<>())
                    .put(refund.refundId(), Refund.of(refund, null));
        }
    }

    /** The reversals of the distributions that were read completely since the last call. */
    public List<Saving> reversals() {
        List<String> whole = refundsOf.keySet().stream().filter(this::isWhole).toList();
        List<Saving> reversals = whole.stream().flatMap(this::reversals).toList();
        refundsOf.keySet().removeAll(whole);
        return reversals;
    }

    private boolean isWhole(String ticketDistributionId) {
        return uses.containsKey(ticketDistributionId)
                && refunds.getOrDefault(ticketDistributionId, Map.of()).size()
                        == refundsOf.get(ticketDistributionId).size();
    }

    private Stream<Saving> reversals(String ticketDistributionId) {
        List<Refund> inOrder =
                new ArrayList<>(refunds.remove(ticketDistributionId).values());
        inOrder.sort(Comparator.comparing(
                refund -> refundsOf.get(ticketDistributionId).indexOf(refund.refundId())));
        return Refund.missingReversals(uses.remove(ticketDistributionId), inOrder, ANY_TIME).stream()
                .map(Saving::of);
    }
}
