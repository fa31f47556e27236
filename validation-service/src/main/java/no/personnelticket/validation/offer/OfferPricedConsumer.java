package no.personnelticket.validation.offer;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps every offer that is priced. */
@ApplicationScoped
public class OfferPricedConsumer {

    private final Receiver receiver;
    private final OfferStore offers;

    public OfferPricedConsumer(Receiver receiver, OfferStore offers) {
        this.receiver = receiver;
        this.offers = offers;
    }

    @Incoming("offer-priced")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, OfferPriced.class, offers::storeAll);
    }
}
