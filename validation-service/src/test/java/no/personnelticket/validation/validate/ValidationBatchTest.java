package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.RequiredCoupon;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.GivenEntitlement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Requests that are judged in one transaction; two batches at once stand for two instances of the service. */
@QuarkusTest
class ValidationBatchTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    KnownFactsStore facts;

    @Inject
    AnswersStep answers;

    @Inject
    ReservationStore reservations;

    @Inject
    AgroalDataSource database;

    @Test
    void of_a_batch_that_wants_the_last_coupons_the_first_get_them() {
        // Given
        List<Sale> sales = sales(2, 5);

        // When
        List<JsonPath> answers = judged(sales);

        // Then
        assertThat(answers)
                .extracting(answer -> answer.getBoolean("valid"))
                .containsExactly(true, true, false, false, false);
        assertThat(answers.get(2).getString(Validation.outcome("NO_COUPONS_LEFT")))
                .isEqualTo("REFUSED");
        assertThat(taken(sales.get(0))).isEqualTo(2);
    }

    @Test
    void the_same_request_twice_in_a_batch_is_one_validation() {
        // Given
        Sale sale = sales(1, 1).get(0);

        // When
        List<JsonPath> answers = judged(List.of(sale, sale));

        // Then
        assertThat(answers.get(0).getBoolean("valid")).isTrue();
        assertThat(answers.get(1).prettify()).isEqualTo(answers.get(0).prettify());
        assertThat(taken(sale)).isEqualTo(1);
    }

    @Test
    void what_others_in_the_batch_ask_about_is_no_fact_of_a_verdict() {
        // Given
        Sale sale = arrived(Sale.today());
        sale.given.clear();
        Sale other = sale.anotherOffer();
        other.given = List.of(new GivenEntitlement(1000001, sale.contractId, Sale.PRIVATE));
        arrived(other);
        String alone = judged(List.of(sale)).get(0).getString("offers[0].validationId");

        // When
        List<JsonPath> answers = judged(List.of(other, sale));

        // Then
        assertThat(answers.get(1).getString("offers[0].validationId")).isEqualTo(alone);
    }

    @Test
    void batches_of_two_instances_that_want_the_same_contracts_in_other_orders_sell_each_coupon_once()
            throws Exception {
        // Given
        int coupons = 6;
        List<List<Sale>> contracts =
                IntStream.range(0, 8).mapToObj(i -> sales(coupons, 2 * coupons)).toList();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService instances = Executors.newFixedThreadPool(2);

        // When
        List<CompletableFuture<List<JsonPath>>> judged = Stream.of(false, true)
                .map(backwards -> CompletableFuture.supplyAsync(() -> batches(contracts, backwards, start), instances))
                .toList();
        List<JsonPath> answers = judged.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
        instances.shutdown();

        // Then
        assertThat(answers).hasSize(8 * 2 * coupons);
        assertThat(answers).filteredOn(answer -> answer.getBoolean("valid")).hasSize(8 * coupons);
        assertThat(contracts)
                .allSatisfy(sales -> assertThat(taken(sales.get(0))).isEqualTo(coupons));
    }

    @Test
    void a_connection_that_dies_gives_503_and_leaves_nothing_and_the_next_call_is_answered() throws SQLException {
        // Given
        Sale sale = sales(1, 1).get(0);
        CompletableFuture<ValidatableResponse> asking;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            execute(other, "select 1 from contract where contract_id = ? for update", sale.contractId);
            asking = CompletableFuture.supplyAsync(() -> Validation.ask(Validation.body(sale)));
            Awaitility.await("the lock").until(() -> terminateWhoWaits() > 0);
            other.rollback();
            other.setAutoCommit(true);
        }

        // When
        ValidatableResponse answer = asking.join();

        // Then
        answer.statusCode(503).header("Retry-After", notNullValue()).body("errorCode", equalTo("UNAVAILABLE"));
        assertThat(taken(sale)).isZero();
        Validation.ask(sale).body("valid", equalTo(true));
    }

    /** One instance's batches: of each contract one half of the offers, so that each batch wants all contracts. */
    private List<JsonPath> batches(List<List<Sale>> contracts, boolean backwards, CyclicBarrier start) {
        List<JsonPath> answers = new ArrayList<>();
        for (int place = backwards ? 1 : 0; place < contracts.get(0).size(); place += 2) {
            int offer = place;
            List<Sale> batch = new ArrayList<>(
                    contracts.stream().map(sales -> sales.get(offer)).toList());
            if (backwards) {
                Collections.reverse(batch);
            }
            await(start);
            answers.addAll(judged(batch));
        }
        return answers;
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<JsonPath> judged(List<Sale> sales) {
        List<PendingValidation> batch =
                sales.stream().map(ValidationBatchTest::pending).toList();
        return answers.answer(batch, facts.find(batch)).stream()
                .map(CompletableFuture::join)
                .map(answer -> JsonPath.from(EventJson.text(answer)))
                .toList();
    }

    static PendingValidation pending(Sale sale) {
        ValidationRequest request = JSON.convertValue(Validation.body(sale), ValidationRequest.class);
        return new PendingValidation(
                request,
                sale.travelDate,
                new Requester("test-client", company -> true),
                Optional.of("entur-sales"),
                null);
    }

    /** Offers on one contract that all have arrived. */
    private static List<Sale> sales(int coupons, int offers) {
        Sale first = Sale.today();
        first.couponsLimit = coupons;
        List<Sale> sales = new ArrayList<>(List.of(arrived(first)));
        IntStream.range(1, offers).mapToObj(i -> first.anotherOffer()).forEach(sales::add);
        sales.subList(1, offers).forEach(ValidateTest::arrived);
        return sales;
    }

    private long taken(Sale sale) {
        Coupons seen = reservations
                .count(List.of(new RequiredCoupon(sale.contractId, UUID.randomUUID())), Instant.now())
                .coupons(UUID.randomUUID(), List.of(sale.contractId))
                .get(sale.contractId);
        return seen.used() + seen.reserved();
    }

    private int terminateWhoWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }
}
