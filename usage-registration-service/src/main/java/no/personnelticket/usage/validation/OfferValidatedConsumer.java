package no.personnelticket.usage.validation;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.EventHandler;
import no.personnelticket.messaging.ReceivedEvent;

/** Keeps the verdicts on offers, by which a usage counts as validated or not. */
@Singleton
public class OfferValidatedConsumer implements EventHandler<OfferValidated> {

    private final ValidationStore validations;

    public OfferValidatedConsumer(ValidationStore validations) {
        this.validations = validations;
    }

    @Override
    public Class<OfferValidated> type() {
        return OfferValidated.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<OfferValidated>> batch) {
        return validations.storeAll(batch);
    }
}
