package no.personnelticket.validation.distribution;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Looks at every ticket that is distributed. */
@ApplicationScoped
public class TicketDistributedConsumer {

    private final Receiver receiver;
    private final DistributionStep step;

    public TicketDistributedConsumer(Receiver receiver, DistributionStep step) {
        this.receiver = receiver;
        this.step = step;
    }

    @Incoming("ticket-distributed")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, TicketDistributed.class, step::take);
    }
}
