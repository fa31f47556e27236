package no.personnelticket.validation.offer;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The offers that were priced. An expired one is kept for a while, to distinguish it from an unknown one. */
@Singleton
public class OfferStore extends ReceivedEventStore<OfferPriced> {

    private static final String INSERT = """
            insert into offer (offer_id, fingerprint, expires_at, event) values (?, ?, ?, ?::json)
            on conflict do nothing""";

    private static final String SELECT = """
            select event, array(select traveller_id from distribution join distributed_ticket using (ticket_distribution_id)
                where distribution.offer_id = offer.offer_id) as ticketed
            from offer where offer_id = any (?)""";

    private final Database database;

    public OfferStore(Database database) {
        super(database, "offerId", INSERT, "offer", "offer_id = id::uuid");
        this.database = database;
    }

    /** The offers with these ids that have arrived. */
    public Map<UUID, StoredOffer> find(Collection<UUID> offerIds) {
        return database.query(SELECT, OfferStore::offer, Column.ids(offerIds)).stream()
                .collect(Collectors.toMap(offer -> offer.priced().offerId(), Function.identity()));
    }

    private static StoredOffer offer(ResultSet row) throws SQLException {
        return new StoredOffer(
                EventJson.readStored(row.getString("event"), OfferPriced.class),
                new HashSet<>(List.of((String[]) row.getArray("ticketed").getArray())));
    }

    @Override
    protected Object[] row(ReceivedEvent<OfferPriced> received) {
        OfferPriced offer = received.event();
        return new Object[] {offer.offerId(), received.fingerprint(), offer.expiresAt(), EventJson.text(offer)};
    }
}
