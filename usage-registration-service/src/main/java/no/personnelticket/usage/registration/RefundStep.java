package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.Deduplicated;
import no.personnelticket.messaging.consume.ReceivedEvent;
import org.jboss.logging.Logger;

/**
 * Registers each refund once and reverses its usages. If the distribution has not arrived yet, its registration
 * reverses them.
 */
@Singleton
class RefundStep {

    private static final Logger LOG = Logger.getLogger(RefundStep.class);

    /** The maximum number of ids in a log line. */
    private static final int SHOWN = 20;

    private final RefundStore refunds;
    private final UsageStore usages;
    private final PublishedUsageStore published;
    private final RegistrationMetrics metrics;
    private final Clock clock;

    RefundStep(
            RefundStore refunds,
            UsageStore usages,
            PublishedUsageStore published,
            RegistrationMetrics metrics,
            Clock clock) {
        this.refunds = refunds;
        this.usages = usages;
        this.published = published;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Stores a batch in the transaction of the caller. */
    BatchResult store(List<ReceivedEvent<TicketRefunded>> batch) {
        refunds.lockOutDistributionsAndRefunds();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Deduplicated<TicketRefunded> events =
                Deduplicated.of(batch, received -> add(received, now), refunds::fingerprints);
        reverse(
                events.added().stream()
                        .map(received -> received.event().ticketDistributionId())
                        .distinct()
                        .toList(),
                now);
        List<String> refundIds = Stream.concat(events.duplicates().stream(), events.added().stream())
                .map(received -> received.event().refundId())
                .toList();
        return new BatchResult(
                usages.ofRefunds(refundIds).stream().map(Usage::published).toList(), events.refusals("refundId"));
    }

    /** Adds refunds with the current time, or with their time from before the database was restored. */
    private Set<String> add(Collection<ReceivedEvent<TicketRefunded>> received, Instant now) {
        Map<UUID, Instant> before = published.registeredAt(
                received.stream().flatMap(one -> reversalIds(one.event())).toList());
        return refunds.add(received, refund -> reversalIds(refund)
                .map(before::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now));
    }

    private static Stream<UUID> reversalIds(TicketRefunded refund) {
        return refund.tickets().stream().map(ticket -> Refund.reversalId(refund.refundId(), ticket.ticketId()));
    }

    /**
     * Prevents other transactions from storing refunds until this one ends, so that a distribution and its refunds see
     * each other.
     */
    void lockOutRefunds() {
        refunds.lockOutRefunds();
    }

    /** Adds the reversals that the refunds of these distributions lack, and returns them. */
    List<Usage> reverse(Collection<String> ticketDistributionIds, Instant now) {
        Map<String, List<Refund>> refunded = refunds.ofDistributions(ticketDistributionIds);
        if (refunded.isEmpty()) {
            return List.of();
        }
        List<Usage> reversals = usages.ofDistributions(refunded.keySet()).stream()
                .collect(groupingBy(Usage::ticketDistributionId))
                .entrySet()
                .stream()
                .flatMap(registered ->
                        Refund.missingReversals(registered.getValue(), refunded.get(registered.getKey()), now).stream())
                .toList();
        List<Usage> registered = asBefore(reversals);
        usages.add(registered);
        showAnomalies(refunded.keySet(), now);
        return registered;
    }

    private List<Usage> asBefore(List<Usage> reversals) {
        Map<UUID, Instant> before =
                published.registeredAt(reversals.stream().map(Usage::usageId).toList());
        return reversals.stream()
                .map(reversal -> reversal.registeredAsIn(before))
                .toList();
    }

    private void showAnomalies(Collection<String> ticketDistributionIds, Instant now) {
        List<String> refundIds = refunds.anomalies(ticketDistributionIds, now);
        if (!refundIds.isEmpty()) {
            metrics.anomalous(refundIds.size());
            LOG.warnf(
                    "Refunds are anomalies, count=%d refundIds=%s",
                    refundIds.size(), refundIds.stream().limit(SHOWN).toList());
        }
    }
}
