package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.Deduplicated;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.usage.registration.DistributionStore.Registered;
import org.jboss.logging.Logger;

/**
 * Registers each distribution once, in one transaction with its usages and the reversals of refunds that arrived
 * before it. A duplicate publishes the stored usages again; the same id with another content is refused.
 */
@Singleton
class RegistrationStep {

    private static final Logger LOG = Logger.getLogger(RegistrationStep.class);

    private final DistributionStore distributions;
    private final UsageStore usages;
    private final PublishedUsageStore published;
    private final RefundStep refunds;
    private final RegistrationMetrics metrics;
    private final Clock clock;

    RegistrationStep(
            DistributionStore distributions,
            UsageStore usages,
            PublishedUsageStore published,
            RefundStep refunds,
            RegistrationMetrics metrics,
            Clock clock) {
        this.distributions = distributions;
        this.usages = usages;
        this.published = published;
        this.refunds = refunds;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Stores a batch in the transaction of the caller. If another instance adds a distribution at the same time, the
     * primary key is violated; the next attempt finds it registered.
     */
    BatchResult store(List<ReceivedEvent<TicketDistributed>> batch) {
        refunds.lockOutRefunds();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Registered> before = distributions.registered(
                batch.stream().map(received -> received.event().id()).toList());
        Deduplicated<TicketDistributed> events =
                Deduplicated.of(batch, received -> idsNotIn(before, received), ids -> fingerprints(before));
        List<Distribution> added = added(events.added(), now);
        List<Distribution> duplicates = events.duplicates().stream()
                .map(received -> asRegistered(received, before))
                .toList();
        distributions.add(added);
        added.forEach(metrics::registered);
        return new BatchResult(
                register(added, duplicates, now).stream().map(Usage::published).toList(),
                events.refusals("ticketDistributionId"));
    }

    /** Distributions with the current time, or with their time from before the database was restored. */
    private List<Distribution> added(List<ReceivedEvent<TicketDistributed>> events, Instant now) {
        List<Distribution> added =
                events.stream().map(received -> Distribution.of(received, now)).toList();
        Map<UUID, Instant> before = published.registeredAt(added.stream()
                .flatMap(distribution -> distribution.uses().stream())
                .map(Usage::usageId)
                .toList());
        return before.isEmpty()
                ? added
                : added.stream().map(one -> one.registeredAsIn(before)).toList();
    }

    /** Adds the usages that are not registered; returns all usages, those of duplicates as stored. */
    private List<Usage> register(List<Distribution> added, List<Distribution> duplicates, Instant now) {
        List<Usage> all = new ArrayList<>(usages.ofDistributions(ids(duplicates)));
        List<Usage> missing = missing(duplicates, all);
        if (!missing.isEmpty()) {
            LOG.warnf("Distributions lacked usages, which are registered now, count=%d", missing.size());
        }
        List<Usage> uses = Stream.concat(added.stream().flatMap(one -> one.uses().stream()), missing.stream())
                .toList();
        usages.add(uses);
        all.addAll(uses);
        Set<String> changed = new LinkedHashSet<>(ids(added));
        missing.forEach(use -> changed.add(use.ticketDistributionId()));
        all.addAll(refunds.reverse(changed, now));
        return all;
    }

    /** The usages of distributions that are not stored. */
    private static List<Usage> missing(List<Distribution> distributions, List<Usage> stored) {
        Set<UUID> ids = stored.stream().map(Usage::usageId).collect(toSet());
        return distributions.stream()
                .flatMap(distribution -> distribution.uses().stream())
                .filter(use -> !ids.contains(use.usageId()))
                .toList();
    }

    private static Distribution asRegistered(
            ReceivedEvent<TicketDistributed> received, Map<String, Registered> before) {
        Registered registered = before.get(received.event().ticketDistributionId());
        return Distribution.of(received, registered.registeredAt(), registered.traceParent());
    }

    private static Set<String> idsNotIn(
            Map<String, Registered> before, Collection<ReceivedEvent<TicketDistributed>> received) {
        return received.stream()
                .map(one -> one.event().ticketDistributionId())
                .filter(id -> !before.containsKey(id))
                .collect(toSet());
    }

    private static Map<String, String> fingerprints(Map<String, Registered> before) {
        return before.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().fingerprint()));
    }

    private static List<String> ids(List<Distribution> distributions) {
        return distributions.stream().map(Distribution::ticketDistributionId).toList();
    }
}
