package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Offers that want the coupons of one contract, in any interleaving of what can happen to them. */
@QuarkusTest
class ReservationPropertiesTest {

    private static final long SEED = Long.getLong("seed", 20261124);
    private static final int LIMIT = 3;
    private static final int OFFERS = 12;

    /** Makes a second end of a reservation fail. */
    private static final String ENDS_ONCE = """
            create or replace function ends_once() returns trigger language plpgsql as $$
            begin
                if old.ended is not null then raise exception 'a reservation ended twice'; end if;
                return new;
            end $$;
            create or replace trigger ends_once before update on reservation for each row execute function ends_once()""";

    private static final String EXPIRE =
            "update reservation set reserved_until = now() where offer_id = ? and ended is null";
    private static final String GIVE_BACK =
            "insert into coupon_use (usage_id, contract_id, coupons, fingerprint) values (gen_random_uuid(), ?, -1, '')";

    @Inject
    ReservationStore reservations;

    @Inject
    DataSource database;

    private enum End {
        RELEASED,
        EXPIRED,
        USED,
        USED_AND_REVERSED
    }

    @Test
    void coupons_are_never_below_zero_and_each_reservation_ends_once_in_any_interleaving() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ENDS_ONCE);
        }
        for (long seed = SEED; seed < SEED + 4; seed++) {
            holdsFor(seed);
        }
    }

    private void holdsFor(long seed) {
        // Given
        Sale first = Sale.today();
        first.couponsLimit = LIMIT;
        arrived(first);
        List<Sale> sales = new ArrayList<>(List.of(first));
        IntStream.range(1, OFFERS).mapToObj(i -> first.anotherOffer()).forEach(sales::add);
        sales.subList(1, OFFERS).forEach(sale -> TestTopics.publish(sale.offer()));

        // When
        List<CompletableFuture<Integer>> lives = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            for (int i = 0; i < OFFERS; i++) {
                RandomGenerator chance =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * OFFERS + i);
                Sale sale = sales.get(i);
                lives.add(CompletableFuture.supplyAsync(() -> live(sale, chance, seed), clients));
            }
            lives.forEach(CompletableFuture::join);
        } finally {
            clients.shutdown();
        }

        // Then
        int used = lives.stream().mapToInt(CompletableFuture::join).sum();
        Awaitility.await("all usages, seed " + seed)
                .untilAsserted(() -> assertThat(look(first)).isEqualTo(new Coupons(used, 0, Optional.empty())));
    }

    /** Validates, and ends what was reserved in one way; returns how many coupons are used by it in the end. */
    private int live(Sale sale, RandomGenerator chance, long seed) {
        JsonPath answer = Validation.ask(sale).extract().jsonPath();
        assertNeverBelowZero(sale, seed);
        if (!answer.getBoolean("valid")) {
            return 0;
        }
        String validationId = answer.getString("offers[0].validationId");
        if (chance.nextBoolean()) {
            assertThat(Validation.ask(sale).extract().<String>path("offers[0].validationId"))
                    .isEqualTo(validationId);
        }
        int used = end(sale, validationId, End.values()[chance.nextInt(End.values().length)]);
        assertNeverBelowZero(sale, seed);
        return used;
    }

    private int end(Sale sale, String validationId, End end) {
        return switch (end) {
            case RELEASED -> {
                Validation.client()
                        .delete("/customers/v2/benefits/entitlements/validations/" + validationId)
                        .then()
                        .statusCode(204);
                yield 0;
            }
            case EXPIRED -> {
                execute(EXPIRE, sale.offerId);
                yield 0;
            }
            case USED -> {
                TestTopics.publish(sale.usage(1));
                yield 1;
            }
            case USED_AND_REVERSED -> {
                TestTopics.publish(sale.usage(1));
                Awaitility.await("the usage").until(() -> !isReserved(sale));
                execute(GIVE_BACK, sale.contractId);
                yield 0;
            }
        };
    }

    private void assertNeverBelowZero(Sale sale, long seed) {
        Coupons seen = look(sale);
        assertThat(seen.used() + seen.reserved() + seen.own().stream().count())
                .as("coupons gone, seed " + seed)
                .isBetween(0L, (long) LIMIT);
    }

    private boolean isReserved(Sale sale) {
        return look(sale).own().isPresent();
    }

    private Coupons look(Sale sale) {
        return reservations
                .count(List.of(new RequiredCoupon(sale.contractId, sale.offerId)), Instant.now())
                .coupons(sale.offerId, List.of(sale.contractId))
                .get(sale.contractId);
    }

    private void execute(String sql, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
