package no.personnelticket.usage.registration;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reverses the usages of the tickets that the sales platform refunded. */
@ApplicationScoped
public class TicketRefundedConsumer {

    private final Receiver receiver;
    private final RefundStep refunds;

    public TicketRefundedConsumer(Receiver receiver, RefundStep refunds) {
        this.receiver = receiver;
        this.refunds = refunds;
    }

    @Incoming("ticket-refunded")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, TicketRefunded.class, refunds::take);
    }
}
