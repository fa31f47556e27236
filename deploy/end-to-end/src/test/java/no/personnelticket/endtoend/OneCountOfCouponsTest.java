package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Validations, tickets, refunds, releases, expiries and day trips on one contract, drawn at random, on two instances of the
 * rights-service and of the validation-service, beside a model that only adds up.
 */
@Order(Integer.MAX_VALUE - 4)
class OneCountOfCouponsTest {

    private static final long SEED = Long.getLong("seed", 20261129);
    private static final int COUPONS = 24;
    private static final int DRAWS = 48;

    private final List<URI> rights = List.of(
            RunningSystem.processes().uri(Part.RIGHTS),
            RunningSystem.processes().startAnother(Part.RIGHTS));
    private final List<URI> validation = List.of(
            RunningSystem.processes().uri(Part.VALIDATION),
            RunningSystem.processes().startAnother(Part.VALIDATION));
    private final Customer pensioner = Customer.pensioner();
    private final String contract = pensioner.privateContract();

    private enum Draw {
        TICKET,
        TICKET_REFUNDED,
        RELEASED,
        EXPIRED,
        DAY_TRIP,
        DAY_TRIP_TWICE
    }

    @Test
    void no_coupon_is_used_twice_and_both_services_count_the_same() {
        // Given
        Map<String, Object> tooLate = pensioner.configurationWithOffer(contract);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Integer>> draws = new ArrayList<>();

        // When
        for (int i = 0; i < DRAWS; i++) {
            RandomGenerator chance =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED * DRAWS + i);
            draws.add(CompletableFuture.supplyAsync(() -> use(chance), clients));
        }
        int used = draws.stream().mapToInt(CompletableFuture::join).sum();
        clients.shutdown();

        // Then
        assertThatBothCount(used);
        for (int left = COUPONS - used; left > 0; left--) {
            assertThat(dayTrip(rights.get(left % 2), UUID.randomUUID()))
                    .as("seed %d", SEED)
                    .isEqualTo(201);
        }
        assertThat(dayTrip(rights.get(0), UUID.randomUUID()))
                .as("seed %d", SEED)
                .isEqualTo(409);
        assertThat(validate(validation.get(1), tooLate).getBoolean("valid"))
                .as("seed %d", SEED)
                .isFalse();
        assertThatBothCount(COUPONS);
        RunningSystem.processes().stopOthers(Part.RIGHTS);
        RunningSystem.processes().stopOthers(Part.VALIDATION);
    }

    /** How many coupons are used by it in the end. */
    private int use(RandomGenerator chance) {
        Draw draw = Draw.values()[chance.nextInt(Draw.values().length)];
        URI instance = (draw.name().startsWith("DAY_TRIP") ? rights : validation).get(chance.nextInt(2));
        int used = use(draw, instance, chance);
        assertThat(taken()).as("coupons used and held, seed %d", SEED).isLessThanOrEqualTo(COUPONS);
        return used;
    }

    private int use(Draw draw, URI instance, RandomGenerator chance) {
        if (draw == Draw.DAY_TRIP || draw == Draw.DAY_TRIP_TWICE) {
            UUID key = new UUID(chance.nextLong(), chance.nextLong());
            int status = dayTrip(instance, key);
            if (draw == Draw.DAY_TRIP_TWICE && status == 201) {
                assertThat(dayTrip(rights.get(chance.nextInt(2)), key)).isEqualTo(201);
            }
            return status == 201 ? 1 : 0;
        }
        Map<String, Object> configuration = pensioner.configurationWithOffer(contract);
        JsonPath verdict = validate(instance, configuration);
        return verdict.getBoolean("valid") ? end(draw, configuration, verdict) : 0;
    }

    private int end(Draw draw, Map<String, Object> configuration, JsonPath verdict) {
        switch (draw) {
            case RELEASED ->
                Clients.sales()
                        .delete(RunningSystem.address(
                                Part.VALIDATION,
                                "/customers/v2/benefits/entitlements/validations/"
                                        + verdict.getString("offers[0].validationId")))
                        .then()
                        .statusCode(204);
            case EXPIRED -> expire(configuration.get("offerId").toString());
            default -> {
                String orderId = Customer.order(configuration);
                String distribution = Customer.distribute(orderId);
                Usages.await(distribution, 1);
                if (draw == Draw.TICKET) {
                    return 1;
                }
                Clients.sales()
                        .body(Map.of("key", "first"))
                        .post(RunningSystem.address(Part.SANDBOX, "/sales/v1/orders/" + orderId + "/refunds"))
                        .then()
                        .statusCode(200);
                Usages.await(distribution, 2);
            }
        }
        return 0;
    }

    private int dayTrip(URI instance, UUID key) {
        return Clients.sales()
                .header("Idempotency-Key", key)
                .body(Map.of("travelDate", Customer.today().toString()))
                .post(instance + "/customers/v2/benefits/contracts/" + contract + "/day-trips")
                .statusCode();
    }

    private static JsonPath validate(URI instance, Map<String, Object> configuration) {
        return Clients.sales()
                .body(Map.of("travelDate", Customer.today().toString(), "offerConfigurations", List.of(configuration)))
                .post(instance + "/customers/v2/benefits/entitlements/validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void assertThatBothCount(int used) {
        Awaitility.await("both count " + used + " coupons, seed " + SEED)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(sum("validation")).isEqualTo(used);
                    assertThat(sum("rights")).isEqualTo(used);
                    assertThat(taken()).isEqualTo(used);
                    assertThat(remaining()).isEqualTo(COUPONS - used);
                });
    }

    private long sum(String database) {
        return Barrier.count(
                database, "select coalesce(sum(coupons), 0) from coupon_use where contract_id = '" + contract + "'");
    }

    private long taken() {
        return Barrier.count("validation", """
                select coalesce((select sum(coupons) from coupon_use where contract_id = '%s'), 0)
                    + (select count(*) from reservation where contract_id = '%s' and ended is null and reserved_until > now())""".formatted(contract, contract));
    }

    private int remaining() {
        return Clients.sales()
                .get(RunningSystem.address(
                        Part.RIGHTS,
                        "/customers/v2/benefits/entitlements/" + pensioner.number()
                                + "/by-customer-number?excludeSubContracts=true&travelDate=" + Customer.today()))
                .then()
                .statusCode(200)
                .extract()
                .path("[0].remainingCoupons");
    }

    private static void expire(String offerId) {
        try (Connection connection =
                        DriverManager.getConnection(RunningSystem.processes().jdbcUrl("validation"), "postgres", "");
                PreparedStatement update = connection.prepareStatement(
                        "update reservation set reserved_until = now() where offer_id = ? and ended is null")) {
            update.setObject(1, UUID.fromString(offerId));
            update.executeUpdate();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
