package no.personnelticket.usage.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** A registered distribution with the uses of its tickets. */
record Distribution(ReceivedEvent<TicketDistributed> received, Instant registeredAt, List<Usage> uses) {

    /** A distribution that is registered for the first time. */
    static Distribution of(ReceivedEvent<TicketDistributed> received, Instant now) {
        return of(received, now, received.traceParent());
    }

    /** A distribution that was registered before, by an event with the same content. */
    static Distribution of(ReceivedEvent<TicketDistributed> received, Instant registeredAt, String traceParent) {
        return new Distribution(received, registeredAt, Usage.of(received.event(), registeredAt, traceParent));
    }

    /** The same distribution with the time at which its uses were registered before. */
    Distribution registeredAsIn(Map<UUID, Instant> before) {
        return uses.stream()
                .map(use -> before.get(use.usageId()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(then -> of(received, then))
                .orElse(this);
    }

    String ticketDistributionId() {
        return event().ticketDistributionId();
    }

    TicketDistributed event() {
        return received.event();
    }

    /** The contract of each ticket on a right. */
    List<UUID> contractIds() {
        return uses.stream().map(Usage::contractId).toList();
    }

    Money saving() {
        return uses.stream().map(Usage::saving).reduce(Money.ZERO, Money::plus);
    }
}
