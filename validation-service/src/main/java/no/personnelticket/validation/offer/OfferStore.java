package no.personnelticket.validation.offer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.messaging.ReceivedEventStore;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The offers that were priced. An expired one is kept for a while, to distinguish it from an unknown one. */
@Singleton
public class OfferStore extends ReceivedEventStore<OfferPriced> {

    private static final String INSERT = """
            insert into offer (offer_id, fingerprint, expires_at, fact) values (?, ?, ?, ?::json)
            on conflict do nothing""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join offer on offer_id = id::uuid where offer.fingerprint <> given.fingerprint";

    private static final String SELECT = "select fact from offer where offer_id = any (?)";

    private final Database database;

    public OfferStore(Database database) {
        super(database, "offerId", INSERT, SELECT_ALTERED);
        this.database = database;
    }

    /** Those of the offers that have arrived. */
    public List<OfferPriced> find(Collection<UUID> offerIds) {
        return database.query(
                SELECT, row -> EventJson.readStored(row.getString(1), OfferPriced.class), Column.ids(offerIds));
    }

    @Override
    protected Object[] row(ReceivedEvent<OfferPriced> received) {
        OfferPriced offer = received.event();
        return new Object[] {offer.offerId(), received.fingerprint(), offer.expiresAt(), EventJson.text(offer)};
    }
}
