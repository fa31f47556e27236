package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.ContractChanged;
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

    private final Database database;

    KnownFactsStore(Database database) {
        this.database = database;
    }

    /** What there is of what the orders name. */
    KnownFacts find(Collection<List<OfferConfiguration>> orders) {
        Map<UUID, OfferPriced> offers = new HashMap<>();
        Map<UUID, KnownContract> contracts = new HashMap<>();
        database.forEach(
                SELECT,
                row -> read(row, offers, contracts),
                ids(orders, configuration -> Stream.of(configuration.offerId())),
                ids(orders, configuration -> configuration.givenContracts().stream()));
        return new KnownFacts(offers, contracts);
    }

    private static void read(ResultSet row, Map<UUID, OfferPriced> offers, Map<UUID, KnownContract> contracts)
            throws SQLException {
        byte[] fact = row.getBytes("fact");
        if (fact != null) {
            OfferPriced offer = EventJson.read(fact, OfferPriced.class);
            offers.put(offer.offerId(), offer);
        } else {
            ContractChanged image = EventJson.read(row.getBytes("image"), ContractChanged.class);
            contracts.put(image.contractId(), new KnownContract(image, Coupons.UNTOUCHED));
        }
    }

    private static Column ids(
            Collection<List<OfferConfiguration>> orders, Function<OfferConfiguration, Stream<UUID>> ids) {
        return Column.ids(orders.stream().flatMap(List::stream).flatMap(ids).collect(Collectors.toSet()));
    }
}
