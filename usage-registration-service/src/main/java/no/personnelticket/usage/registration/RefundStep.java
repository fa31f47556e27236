package no.personnelticket.usage.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.FirstTaken;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/**
 * Takes each refund once and reverses the usages that it names. Where the distribution has not come yet, the refund waits
 * and the distribution's registration reverses them.
 */
@ApplicationScoped
public class RefundStep {

    private final RefundStore store;
    private final RegistrationStore usages;
    private final Clock clock;

    public RefundStep(RefundStore store, RegistrationStore usages, Clock clock) {
        this.store = store;
        this.usages = usages;
        this.clock = clock;
    }

    /** Takes a batch, in the transaction of the caller. */
    public Taken take(List<Received<TicketRefunded>> batch) {
        store.letDistributionsWait();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FirstTaken<TicketRefunded> taken =
                FirstTaken.of(batch, refunds -> store.add(refunds, now), store::fingerprints);
        store.reverse(
                taken.added().stream()
                        .map(received -> received.event().ticketDistributionId())
                        .distinct()
                        .toList(),
                now);
        List<String> refundIds = Stream.concat(taken.known().stream(), taken.added().stream())
                .map(received -> received.event().refundId())
                .toList();
        return new Taken(
                usages.ofRefunds(refundIds).stream().map(Usage::registered).toList(), taken.refused("refundId"));
    }
}
