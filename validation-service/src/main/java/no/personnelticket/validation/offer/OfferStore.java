package no.personnelticket.validation.offer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.validation.received.ReceivedEventStore;

/** The offers that were priced. An expired one stays, so that it is told from an unknown one. */
@Singleton
public class OfferStore extends ReceivedEventStore<OfferPriced> {

    private static final String INSERT =
            "insert into offer (offer_id, fingerprint, fact) values (?, ?, ?::json) on conflict do nothing";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join offer on offer_id = id::uuid where offer.fingerprint <> given.fingerprint";

    public OfferStore(AgroalDataSource database) {
        super(database, INSERT, SELECT_ALTERED);
    }

    /** Those of the offers that have arrived. */
    public List<OfferPriced> find(List<UUID> offerIds) {
        return select(
                "select fact from offer where offer_id = any (?)",
                offerIds,
                row -> EventJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), OfferPriced.class));
    }

    @Override
    protected void bind(PreparedStatement statement, Received<OfferPriced> received) throws SQLException {
        statement.setObject(1, received.event().offerId());
        statement.setString(2, received.fingerprint());
        statement.setString(3, new String(EventJson.write(received.event()), StandardCharsets.UTF_8));
    }
}
