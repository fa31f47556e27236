package no.personnelticket.usage.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.FirstTaken;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/**
 * Registers each distribution once, and with it the refunds that waited for it. One that comes again changes nothing and
 * publishes what it published the first time; one that comes with another content is refused.
 */
@ApplicationScoped
public class RegistrationStep {

    private final RegistrationStore store;
    private final RefundStore refunds;
    private final Clock clock;

    public RegistrationStep(RegistrationStore store, RefundStore refunds, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Takes a batch, in the transaction of the caller. */
    public Taken take(List<Received<TicketDistributed>> batch) {
        refunds.letRefundsWait();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FirstTaken<TicketDistributed> taken =
                FirstTaken.of(batch, distributions -> store.add(distributions, now), store::fingerprints);
        List<Usage> usages = new ArrayList<>(taken.added().stream()
                .flatMap(received -> Usage.of(received.event(), now).stream())
                .toList());
        store.add(usages);
        usages.addAll(refunds.reverse(
                taken.added().stream().map(received -> received.event().id()).toList(), now));
        usages.addAll(store.ofDistributions(taken.known()));
        return new Taken(usages.stream().map(Usage::registered).toList(), taken.refused("ticketDistributionId"));
    }
}
