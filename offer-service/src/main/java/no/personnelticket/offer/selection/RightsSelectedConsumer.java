package no.personnelticket.offer.selection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the selections that the rights-service publishes. */
@ApplicationScoped
public class RightsSelectedConsumer {

    private final Receiver receiver;
    private final SelectionStore selections;

    public RightsSelectedConsumer(Receiver receiver, SelectionStore selections) {
        this.receiver = receiver;
        this.selections = selections;
    }

    @Incoming("rights-selected")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, RightsSelected.class, selections::storeAll);
    }
}
