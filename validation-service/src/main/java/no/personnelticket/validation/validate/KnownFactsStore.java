package no.personnelticket.validation.validate;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.OfferConfiguration;

/** Reads what has arrived here of what orders name, at once; coupons are counted later, with the contract locked. */
@Singleton
class KnownFactsStore {

    private static final String SELECT = """
            select fact, null::json as image from offer where offer_id = any (?)
            union all
            select null, image from contract where contract_id = any (?)""";

    private final AgroalDataSource database;

    KnownFactsStore(AgroalDataSource database) {
        this.database = database;
    }

    /** What there is of what the orders name. */
    KnownFacts find(Collection<List<OfferConfiguration>> orders) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, uuids(connection, orders, configuration -> Stream.of(configuration.offerId())));
            select.setArray(2, uuids(connection, orders, configuration -> configuration.givenContracts().stream()));
            return read(select);
        } catch (SQLException fault) {
            throw new IllegalStateException("Offers and contracts could not be read", fault);
        }
    }

    private static KnownFacts read(PreparedStatement select) throws SQLException {
        Map<UUID, OfferPriced> offers = new HashMap<>();
        Map<UUID, KnownContract> contracts = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String fact = row.getString("fact");
                if (fact != null) {
                    OfferPriced offer = event(fact, OfferPriced.class);
                    offers.put(offer.offerId(), offer);
                } else {
                    ContractChanged image = event(row.getString("image"), ContractChanged.class);
                    contracts.put(image.contractId(), new KnownContract(image, Coupons.UNTOUCHED));
                }
            }
        }
        return new KnownFacts(offers, contracts);
    }

    private static <E extends Event> E event(String json, Class<E> type) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static Array uuids(
            Connection connection,
            Collection<List<OfferConfiguration>> orders,
            Function<OfferConfiguration, Stream<UUID>> ids)
            throws SQLException {
        return connection.createArrayOf(
                "uuid",
                orders.stream().flatMap(List::stream).flatMap(ids).distinct().toArray());
    }
}
