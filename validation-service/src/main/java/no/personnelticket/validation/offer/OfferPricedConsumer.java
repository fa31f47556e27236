package no.personnelticket.validation.offer;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.EventHandler;
import no.personnelticket.messaging.ReceivedEvent;

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
