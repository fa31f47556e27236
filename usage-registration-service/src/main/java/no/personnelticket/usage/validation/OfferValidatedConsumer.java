package no.personnelticket.usage.validation;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.Receiver;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the verdicts on offers, by which a usage reads as validated or not. */
@ApplicationScoped
public class OfferValidatedConsumer {

    private final Receiver receiver;
    private final ValidationStore validations;

    public OfferValidatedConsumer(Receiver receiver, ValidationStore validations) {
        this.receiver = receiver;
        this.validations = validations;
    }

    @Incoming("offer-validated")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, OfferValidated.class, validations::storeAll);
    }
}
