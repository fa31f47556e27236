package no.personnelticket.validation.offer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.ReceivedEventStore;

/** The offers that were priced. An expired one stays, so that it is told from an unknown one. */
@Singleton
public class OfferStore extends ReceivedEventStore<OfferPriced> {

    private static final String INSERT =
            "insert into offer (offer_id, fingerprint, fact) values (?, ?, ?::json) on conflict do nothing";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join offer on offer_id = id::uuid where offer.fingerprint <> given.fingerprint";

    private final Database database;

    public OfferStore(Database database) {
        super(database, "offerId", INSERT, SELECT_ALTERED);
        this.database = database;
    }

    /** Those of the offers that have arrived. */
    public List<OfferPriced> find(List<UUID> offerIds) {
        return database.query(
                "select fact from offer where offer_id = any (?)",
                row -> EventJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), OfferPriced.class),
                Column.ids(offerIds));
    }

    @Override
    protected Object[] row(Received<OfferPriced> received) {
        return new Object[] {
            received.event().offerId(),
            received.fingerprint(),
            new String(EventJson.write(received.event()), StandardCharsets.UTF_8)
        };
    }
}
