package no.personnelticket.benchmarks.validate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.personnelticket.benchmarks.process.KeepAlive;
import no.personnelticket.benchmarks.process.Load;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.json.EventJson;

/** Offers to validate, each once; inserted into the table of offers that the service has received. */
final class Offers implements Load.Asking {

    private static final long FIRST_CUSTOMER = 1_000_000;
    private static final long CUSTOMER = 999_999_999;
    private static final UUID OFFER = new UUID(5, 5);
    private static final UUID CONTRACT = new UUID(6, 6);

    private final LocalDate day;
    private final UUID[] offerIds;
    private final UUID[] contractIds;
    private int asked;

    /** Creates {@code offers} offers, spread evenly over {@code contracts} contracts. */
    Offers(LocalDate day, int offers, int contracts, long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.day = day;
        this.offerIds = ids(chance, offers);
        this.contractIds = ids(chance, contracts);
    }

    /**
     * Inserts them in the order of their validation, because real offers also arrive roughly in the order of their
     * sale.
     */
    void store(String jdbcUrl, Instant now) throws SQLException {
        String contract = json(Samples.contract(CONTRACT, CUSTOMER, now, day));
        OfferPriced offer = Samples.offer(OFFER, List.of(CONTRACT), CUSTOMER, now, day);
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            insert(
                    connection,
                    "insert into contract (contract_id, version, fingerprint, event) select asked.contract_id, 1, '',"
                            + " replace(replace(?, ?, asked.contract_id::text), ?, asked.customer::text)::json"
                            + " from (select id as contract_id, " + FIRST_CUSTOMER + " + place - 1 as customer"
                            + " from unnest(?::uuid[]) with ordinality as given (id, place)) asked",
                    contract,
                    CONTRACT.toString(),
                    Long.toString(CUSTOMER),
                    contractIds);
            insert(
                    connection,
                    "insert into offer (offer_id, fingerprint, expires_at, event) select given.id, '', ?,"
                            + " replace(replace(replace("
                            + "?, ?, given.id::text), ?, contract.contract_id::text), ?,"
                            + " (contract.event #>> '{consumers,0}'))::json"
                            + " from unnest(?::uuid[]) with ordinality as given (id, place)"
                            + " join unnest(?::uuid[]) with ordinality as wanted (id, place)"
                            + " on wanted.place = 1 + given.place % " + contractIds.length
                            + " join contract on contract_id = wanted.id order by given.place",
                    offer.expiresAt().atOffset(ZoneOffset.UTC),
                    json(offer),
                    OFFER.toString(),
                    CONTRACT.toString(),
                    Long.toString(CUSTOMER),
                    offerIds,
                    contractIds);
        }
    }

    /** Releases all reservations and vacuums, so that the next run starts in the same state. */
    static void release(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("update reservation set ended = 'RELEASED', ended_at = now() where ended is null");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** Sends the validation of the next offer. */
    @Override
    public void ask(KeepAlive connection, RandomGenerator chance) throws IOException {
        int next = asked++;
        if (next >= offerIds.length) {
            throw new IllegalStateException("All " + offerIds.length + " offers are validated; raise --offers");
        }
        int contract = (next + 1) % contractIds.length;
        connection.post(
                "/customers/v2/benefits/entitlements/validate",
                "{\"travelDate\":\"" + day + "\",\"offerConfigurations\":[{\"offerId\":\"" + offerIds[next]
                        + "\",\"selectedTravellerIds\":[\"1\"],\"customers\":[{\"customerId\":"
                        + (FIRST_CUSTOMER + contract) + ",\"entitlements\":[{\"contractId\":\"" + contractIds[contract]
                        + "\",\"entitlementProductRef\":{\"id\":\"" + Samples.PRODUCT.id() + "\",\"version\":\""
                        + Samples.PRODUCT.version() + "\"}}]}]}]}");
    }

    /** Throws unless the offer is valid. */
    @Override
    public void check(String answer) {
        if (!answer.startsWith("{\"valid\":true")) {
            throw new IllegalStateException("Refused: " + answer);
        }
    }

    private static void insert(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof UUID[] ids) {
                    insert.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    insert.setObject(i + 1, parameters[i]);
                }
            }
            insert.executeUpdate();
        }
    }

    private static UUID[] ids(RandomGenerator chance, int count) {
        UUID[] ids = new UUID[count];
        for (int i = 0; i < count; i++) {
            ids[i] = new UUID(chance.nextLong(), chance.nextLong());
        }
        return ids;
    }

    private static String json(Object event) {
        return EventJson.text(event);
    }
}
