package no.personnelticket.usage.registration;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Registers the usages of the tickets that the sales platform distributed. */
@ApplicationScoped
public class TicketDistributedConsumer {

    private final Receiver receiver;
    private final RegistrationStep registration;

    public TicketDistributedConsumer(Receiver receiver, RegistrationStep registration) {
        this.receiver = receiver;
        this.registration = registration;
    }

    @Incoming("ticket-distributed")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, TicketDistributed.class, registration::take);
    }
}
