package no.personnelticket.usage.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/**
 * Registers each distribution once. One that comes again changes nothing and publishes what it published the first
 * time; one that comes with another content is refused.
 */
@ApplicationScoped
public class RegistrationStep {

    private static final String ALTERED = "the same ticketDistributionId came before with another content";

    private final RegistrationStore store;
    private final Clock clock;

    public RegistrationStep(RegistrationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes a batch, in the transaction of the caller. */
    public Taken take(List<Received<TicketDistributed>> batch) {
        Map<String, Received<TicketDistributed>> first = new LinkedHashMap<>();
        batch.forEach(received -> first.putIfAbsent(received.event().ticketDistributionId(), received));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<String> added = store.add(first.values(), now);
        List<UsageRegistered> publish = new ArrayList<>(register(first.values(), added, now));
        if (added.size() == batch.size()) {
            return new Taken(publish, List.of());
        }
        List<Received<TicketDistributed>> altered = altered(batch, first, added);
        publish.addAll(again(batch, added, altered));
        return new Taken(
                publish,
                altered.stream()
                        .map(received -> new Taken.Refused(received, ALTERED))
                        .toList());
    }

    private List<UsageRegistered> register(
            Collection<Received<TicketDistributed>> distributions, Set<String> added, Instant now) {
        List<Usage> usages = distributions.stream()
                .map(Received::event)
                .filter(distribution -> added.contains(distribution.ticketDistributionId()))
                .flatMap(distribution -> Usage.of(distribution).stream())
                .toList();
        store.add(usages);
        return usages.stream().map(usage -> usage.registered(now)).toList();
    }

    private List<Received<TicketDistributed>> altered(
            List<Received<TicketDistributed>> batch,
            Map<String, Received<TicketDistributed>> first,
            Set<String> added) {
        Map<String, String> fingerprints = new HashMap<>(store.fingerprints(without(first.keySet(), added)));
        added.forEach(id -> fingerprints.put(id, first.get(id).fingerprint()));
        return batch.stream()
                .filter(received -> !received.fingerprint()
                        .equals(fingerprints.get(received.event().ticketDistributionId())))
                .toList();
    }

    private List<UsageRegistered> again(
            List<Received<TicketDistributed>> batch, Set<String> added, List<Received<TicketDistributed>> altered) {
        Set<String> same = new HashSet<>();
        without(batch, altered).forEach(received -> same.add(received.event().ticketDistributionId()));
        return store.registered(without(same, added));
    }

    private static <T> Collection<T> without(Collection<T> all, Collection<T> some) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
