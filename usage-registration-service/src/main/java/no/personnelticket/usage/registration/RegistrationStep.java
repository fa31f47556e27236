package no.personnelticket.usage.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.FirstTaken;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.usage.registration.RegistrationStore.Registered;

/**
 * Registers each distribution once, and with it the refunds that waited for it. One that comes again changes nothing and
 * publishes what it published the first time; one that comes with another content is refused.
 */
@ApplicationScoped
public class RegistrationStep {

    private final RegistrationStore store;
    private final RefundStore refunds;
    private final Clock clock;

    /** Whether some of the last batch had come before, as after a start they may: then each is looked for first. */
    private volatile boolean repeats = true;

    public RegistrationStep(RegistrationStore store, RefundStore refunds, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Takes a batch, in the transaction of the caller. */
    public Taken take(List<Received<TicketDistributed>> batch) {
        refunds.letRefundsWait();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Registered> before = new HashMap<>();
        FirstTaken<TicketDistributed> taken =
                FirstTaken.of(batch, distributions -> addNew(distributions, before, now), ids -> fingerprints(before));
        List<Usage> usages = new ArrayList<>(usages(taken.added(), id -> now));
        store.add(usages);
        usages.addAll(refunds.reverse(ids(taken.added()), now));
        usages.addAll(usages(taken.known(), id -> before.get(id).at()));
        usages.addAll(store.reversals(ids(taken.known())));
        return new Taken(usages.stream().map(Usage::registered).toList(), taken.refused("ticketDistributionId"));
    }

    /** Those that were added; {@code before} gets the others. */
    private Set<String> addNew(
            Collection<Received<TicketDistributed>> distributions, Map<String, Registered> before, Instant now) {
        if (!repeats && store.addIfNew(distributions, now)) {
            return Set.copyOf(ids(distributions));
        }
        before.putAll(store.registered(ids(distributions)));
        repeats = !before.isEmpty();
        List<Received<TicketDistributed>> added = distributions.stream()
                .filter(received -> !before.containsKey(received.event().ticketDistributionId()))
                .toList();
        store.add(added, now);
        return Set.copyOf(ids(added));
    }

    /** The uses of the distributions, which are the same whenever they are made, from when they were registered. */
    private static List<Usage> usages(
            List<Received<TicketDistributed>> distributions, Function<String, Instant> registeredAt) {
        return distributions.stream()
                .map(Received::event)
                .flatMap(event -> Usage.of(event, registeredAt.apply(event.ticketDistributionId())).stream())
                .toList();
    }

    private static List<String> ids(Collection<Received<TicketDistributed>> distributions) {
        return distributions.stream()
                .map(received -> received.event().ticketDistributionId())
                .toList();
    }

    private static Map<String, String> fingerprints(Map<String, Registered> registered) {
        Map<String, String> fingerprints = new HashMap<>();
        registered.forEach((id, one) -> fingerprints.put(id, one.fingerprint()));
        return fingerprints;
    }
}
