package no.personnelticket.validation.offer;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;

/** Stores every offer that is priced. */
@Singleton
public class OfferPricedConsumer implements EventHandler<OfferPriced> {

    private final OfferStore offers;

    public OfferPricedConsumer(OfferStore offers) {
        this.offers = offers;
    }

    @Override
    public Class<OfferPriced> type() {
        return OfferPriced.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<OfferPriced>> batch) {
        return offers.storeAll(batch);
    }
}
