package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static no.personnelticket.validation.validate.Validation.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.CouponClaim;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReservationTest {

    private static final String RELEASE = "/customers/v2/benefits/entitlements/validations/";

    @Inject
    ReservationStore reservations;

    @ParameterizedTest
    @CsvSource({"1, 16", "3, 12", "5, 5"})
    void as_many_offers_are_valid_as_there_are_coupons_and_the_others_are_told_so(int coupons, int clients) {
        // Given
        Sale first = withCoupons(coupons);
        List<Sale> sales =
                Stream.concat(Stream.of(first), others(first, clients - 1)).toList();

        // When
        List<JsonPath> answers = together(sales);

        // Then
        assertThat(answers).filteredOn(answer -> answer.getBoolean("valid")).hasSize(Math.min(coupons, clients));
        assertThat(answers).filteredOn(answer -> !answer.getBoolean("valid")).allSatisfy(refused -> assertThat(
                        refused.getString(outcome("NO_COUPONS_LEFT")))
                .isEqualTo("REFUSED"));
        assertThat(gone(first)).isEqualTo(Math.min(coupons, clients));
    }

    @Test
    void many_clients_with_the_same_offer_get_the_same_verdict_and_the_same_reservation() {
        // Given
        Sale sale = withCoupons(1);

        // When
        List<JsonPath> answers =
                together(IntStream.range(0, 8).mapToObj(i -> sale).toList());

        // Then
        assertThat(answers)
                .extracting(JsonPath::prettify)
                .containsOnly(answers.get(0).prettify());
        assertThat(answers.get(0).getBoolean("valid")).isTrue();
        assertThat(answers.get(0).getList("offers[0].reservations")).hasSize(1);
    }

    @Test
    void a_verdict_stays_the_same_while_others_take_the_other_coupons() {
        // Given
        Sale sale = withCoupons(2);
        String before = Validation.ask(sale).extract().asString();

        // When
        Validation.ask(another(sale)).body("valid", equalTo(true));

        // Then
        assertThat(Validation.ask(sale).extract().asString()).isEqualTo(before);
    }

    @Test
    void an_offer_that_was_never_priced_is_refused_and_takes_no_coupon() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 1;
        TestTopics.publish(sale.contract());

        // When
        var answer = Validation.ask(sale);

        // Then
        answer.body(outcome("OFFER_UNKNOWN"), equalTo("REFUSED"))
                .body(outcome("NO_COUPONS_LEFT"), equalTo("PASSED"))
                .body("offers[0].reservations", nullValue());
        assertThat(gone(sale)).isZero();
    }

    @Test
    void a_coupon_stays_held_however_long_the_usage_of_the_distributed_ticket_takes() {
        // Given
        Sale sale = withCoupons(1);
        String token = Validation.ask(sale).extract().path("offers[0].token");
        Instant muchLater = Instant.now().plus(Duration.ofDays(365));
        assertThat(lookAtOthers(sale, muchLater).reserved()).isZero();
        sale.now = Instant.now();

        // When
        TestTopics.publish(sale.distributed(token));

        // Then
        Awaitility.await("the distribution")
                .untilAsserted(() ->
                        assertThat(lookAtOthers(sale, muchLater).reserved()).isEqualTo(1));
        Validation.ask(another(sale)).body(outcome("NO_COUPONS_LEFT"), equalTo("REFUSED"));
        TestTopics.publish(sale.usage(1));
        Awaitility.await("the usage confirms it").untilAsserted(() -> assertThat(lookAtOthers(sale, muchLater))
                .isEqualTo(new Coupons(1, 0, Optional.empty())));
    }

    @Test
    @GivesExamples("validate.200.json")
    void the_event_names_the_reservation_that_the_answer_names() {
        // Given
        Sale sale = withCoupons(1);

        // When
        JsonPath answer = Validation.ask(sale).extract().jsonPath();

        // Then
        OfferValidated event = TestTopics.await(
                        OfferValidated.class, 1, one -> one.offerId().equals(sale.offerId))
                .get(0);
        assertThat(event.reservations()).singleElement().satisfies(reservation -> {
            assertThat(reservation.reservationId().toString())
                    .isEqualTo(answer.getString("offers[0].reservations[0].reservationId"));
            assertThat(reservation.contractId()).isEqualTo(sale.contractId);
            assertThat(reservation.coupons()).isEqualTo(1);
        });
    }

    @Test
    void a_released_coupon_can_be_sold_again() {
        // Given
        Sale first = withCoupons(1);
        String validation = validationId(first);
        Sale second = another(first);
        Validation.ask(second).body("valid", equalTo(false));

        // When
        release(validation, 204);
        release(validation, 204);

        // Then
        Validation.ask(second).body("valid", equalTo(true));
        Validation.ask(first).body("valid", equalTo(false));
    }

    @Test
    void releasing_an_older_verdict_leaves_the_coupon_to_the_newer_one_on_the_same_offer() {
        // Given
        Sale sale = withCoupons(1);
        String payment = validationId(sale);
        Map<String, Object> body = Validation.body(sale);
        body.put("stage", "ISSUANCE");
        String issuance = Validation.ask(body).extract().path("offers[0].validationId");

        // When
        release(payment, 204);

        // Then
        Validation.ask(another(sale)).body("valid", equalTo(false));
        release(issuance, 204);
        Validation.ask(another(sale)).body("valid", equalTo(true));
    }

    @Test
    void releasing_the_newest_verdict_on_an_offer_gives_up_all_before_it() {
        // Given
        Sale sale = withCoupons(1);
        validationId(sale);
        Map<String, Object> body = Validation.body(sale);
        body.put("stage", "ISSUANCE");
        String issuance = Validation.ask(body).extract().path("offers[0].validationId");

        // When
        release(issuance, 204);

        // Then
        Validation.ask(another(sale)).body("valid", equalTo(true));
    }

    @Test
    void a_ticket_that_was_distributed_keeps_its_coupon_also_before_its_usage_is_registered() {
        // Given
        Sale sale = withCoupons(1);
        JsonPath verdict = Validation.ask(sale).extract().jsonPath();
        sale.now = Instant.now();
        TestTopics.publish(sale.distributed(verdict.getString("offers[0].token")));
        Instant muchLater = Instant.now().plus(Duration.ofDays(365));
        Awaitility.await("the distribution")
                .untilAsserted(() ->
                        assertThat(lookAtOthers(sale, muchLater).reserved()).isEqualTo(1));

        // When
        release(verdict.getString("offers[0].validationId"), 409);

        // Then
        Validation.ask(another(sale)).body("valid", equalTo(false));
    }

    @Test
    void an_offer_that_was_released_is_validated_anew_with_a_new_reservation() {
        // Given
        Sale sale = withCoupons(1);
        JsonPath before = Validation.ask(sale).extract().jsonPath();
        release(before.getString("offers[0].validationId"), 204);

        // When
        JsonPath after = Validation.ask(sale).extract().jsonPath();

        // Then
        assertThat(after.getBoolean("valid")).isTrue();
        for (String id : List.of("offers[0].validationId", "offers[0].reservations[0].reservationId")) {
            assertThat(after.getString(id)).isNotEqualTo(before.getString(id));
        }
    }

    @Test
    void a_registered_usage_confirms_the_reservation_and_nothing_frees_it_after_that() {
        // Given
        Sale sale = withCoupons(2);
        String validation = validationId(sale);

        // When
        TestTopics.publish(sale.usage(1));

        // Then
        Awaitility.await("the usage")
                .untilAsserted(() -> assertThat(look(sale, sale.now)).isEqualTo(new Coupons(1, 0, Optional.empty())));
        release(validation, 409);
        assertThat(look(sale, sale.now).used()).isEqualTo(1);
    }

    @Test
    void a_reversal_gives_the_coupon_back_to_be_sold_again() {
        // Given
        Sale sale = withCoupons(1);
        validationId(sale);
        UsageRegistered usage = sale.usage(1);
        TestTopics.publish(usage);
        Awaitility.await("the usage")
                .untilAsserted(() -> assertThat(look(sale, sale.now)).isEqualTo(new Coupons(1, 0, Optional.empty())));

        // When
        TestTopics.publish(sale.reversalOf(usage));

        // Then
        Awaitility.await("the reversal")
                .untilAsserted(() -> assertThat(look(sale, sale.now)).isEqualTo(Coupons.UNTOUCHED));
        Validation.ask(another(sale)).body("valid", equalTo(true));
    }

    @Test
    void a_usage_of_another_offer_confirms_nothing() {
        // Given
        Sale sale = withCoupons(3);
        validationId(sale);

        // When
        TestTopics.publish(another(sale).usage(1));

        // Then
        Awaitility.await("the usage")
                .untilAsserted(() -> assertThat(look(sale, sale.now).used()).isEqualTo(1));
        assertThat(look(sale, sale.now).held()).isPresent();
    }

    @Test
    void a_coupon_is_free_again_a_minute_after_its_offer_expired() {
        // Given
        Sale sale = withCoupons(1);
        validationId(sale);
        UUID anotherOffer = UUID.randomUUID();
        Instant end = sale.now.plus(sale.left).plus(Duration.ofMinutes(1));

        // Then
        assertThat(look(anotherOffer, sale, end.minusSeconds(1)).reserved()).isEqualTo(1);
        assertThat(look(anotherOffer, sale, end).reserved()).isZero();
    }

    @Test
    void a_reservation_that_is_released_and_confirmed_at_once_ends_once() {
        for (int round = 0; round < 5; round++) {
            // Given
            Sale sale = withCoupons(2);
            String validation = validationId(sale);

            // When
            CompletableFuture<Integer> released = CompletableFuture.supplyAsync(
                    () -> Validation.client().delete(RELEASE + validation).statusCode());
            TestTopics.publish(sale.usage(1));

            // Then
            assertThat(released.join()).isIn(204, 409);
            Awaitility.await("the usage").untilAsserted(() -> assertThat(look(sale, sale.now))
                    .isEqualTo(new Coupons(1, 0, Optional.empty())));
        }
    }

    @Test
    void a_dry_run_holds_nothing() {
        // Given
        Sale sale = withCoupons(1);

        // When
        Validation.askDry(sale).body("valid", equalTo(true)).body("offers[0].reservations", nullValue());

        // Then
        assertThat(gone(sale)).isZero();
    }

    @Test
    void a_refused_offer_holds_nothing() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 1;
        sale.status = Status.BLOCKED;
        arrived(sale);

        // When
        Validation.ask(sale).body("valid", equalTo(false)).body("offers[0].reservations", nullValue());

        // Then
        assertThat(gone(sale)).isZero();
    }

    @Test
    void the_check_at_issuance_finds_the_coupon_that_was_held_at_payment() {
        // Given
        Sale sale = withCoupons(1);
        String held = Validation.ask(sale).extract().path("offers[0].reservations[0].reservationId");
        Map<String, Object> issuance = Validation.body(sale);
        issuance.put("stage", "ISSUANCE");

        // When
        var answer = Validation.ask(issuance);

        // Then
        answer.statusCode(200)
                .body("valid", equalTo(true))
                .body("offers[0].reservations[0].reservationId", equalTo(held));
    }

    @Test
    void what_was_never_validated_cannot_be_released() {
        Validation.client()
                .delete(RELEASE + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("VALIDATION_NOT_FOUND"));
    }

    private static Sale withCoupons(int limit) {
        Sale sale = Sale.today();
        sale.couponsLimit = limit;
        return arrived(sale);
    }

    private static Stream<Sale> others(Sale first, int count) {
        return IntStream.range(0, count).mapToObj(i -> another(first)).toList().stream();
    }

    private static Sale another(Sale first) {
        Sale another = first.anotherOffer();
        TestTopics.publish(another.offer());
        return another;
    }

    private static List<JsonPath> together(List<Sale> sales) {
        ExecutorService clients = Executors.newFixedThreadPool(sales.size());
        try {
            return sales.stream()
                    .map(sale -> CompletableFuture.supplyAsync(
                            () -> Validation.ask(sale).extract().jsonPath(), clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            clients.shutdown();
        }
    }

    private static String validationId(Sale sale) {
        return Validation.ask(sale)
                .body("valid", equalTo(true))
                .body("offers[0].reservations[0].reservationId", notNullValue())
                .extract()
                .path("offers[0].validationId");
    }

    private static void release(String validationId, int status) {
        Validation.client().delete(RELEASE + validationId).then().statusCode(status);
    }

    private long gone(Sale sale) {
        Coupons seen = lookAtOthers(sale, sale.now);
        return seen.used() + seen.reserved();
    }

    /** As another offer sees the coupons. */
    private Coupons lookAtOthers(Sale sale, Instant now) {
        return look(UUID.randomUUID(), sale, now);
    }

    private Coupons look(Sale sale, Instant now) {
        return look(sale.offerId, sale, now);
    }

    private Coupons look(UUID offerId, Sale sale, Instant now) {
        return reservations
                .count(List.of(new CouponClaim(sale.contractId, offerId)), now)
                .coupons(offerId, List.of(sale.contractId))
                .get(sale.contractId);
    }
}
