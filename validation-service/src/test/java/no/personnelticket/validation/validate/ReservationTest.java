package no.personnelticket.validation.validate;

import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static no.personnelticket.validation.validate.Validation.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReservationTest {

    private ContractCoupons coupons;

    @Inject
    void countWith(ReservationStore reservations) {
        coupons = new ContractCoupons(reservations);
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "3, 12", "5, 5"})
    void as_many_offers_are_valid_as_there_are_coupons_and_the_others_are_refused(int available, int clients) {
        // Given
        Sale first = CouponSales.withCoupons(available);
        List<Sale> sales = Stream.concat(Stream.of(first), CouponSales.others(first, clients - 1))
                .toList();

        // When
        List<JsonPath> answers = CouponSales.validateConcurrently(sales);

        // Then
        assertThat(answers).filteredOn(answer -> answer.getBoolean("valid")).hasSize(Math.min(available, clients));
        assertThat(answers).filteredOn(answer -> !answer.getBoolean("valid")).allSatisfy(refused -> assertThat(
                        refused.getString(outcome("NO_COUPONS_LEFT")))
                .isEqualTo("REFUSED"));
        assertThat(coupons.taken(first)).isEqualTo(Math.min(available, clients));
    }

    @Test
    void many_clients_with_the_same_offer_get_the_same_verdict_and_the_same_reservation() {
        // Given
        Sale sale = CouponSales.withCoupons(1);

        // When
        List<JsonPath> answers = CouponSales.validateConcurrently(
                IntStream.range(0, 8).mapToObj(i -> sale).toList());

        // Then
        assertThat(answers)
                .extracting(JsonPath::prettify)
                .containsOnly(answers.get(0).prettify());
        assertThat(answers.get(0).getBoolean("valid")).isTrue();
        assertThat(answers.get(0).getList("offers[0].reservations")).hasSize(1);
    }

    @Test
    void a_verdict_stays_the_same_while_other_offers_reserve_the_other_coupons() {
        // Given
        Sale sale = CouponSales.withCoupons(2);
        String before = Validation.ask(sale).extract().asString();

        // When
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(true));

        // Then
        assertThat(Validation.ask(sale).extract().asString()).isEqualTo(before);
    }

    @Test
    void an_unknown_offer_is_refused_and_reserves_no_coupon() {
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
        assertThat(coupons.taken(sale)).isZero();
    }

    @Test
    void a_coupon_stays_held_however_long_the_usage_of_the_distributed_ticket_takes() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        String token = Validation.ask(sale).extract().path("offers[0].token");
        Instant muchLater = Instant.now().plus(Duration.ofDays(365));
        assertThat(coupons.ofOthers(sale, muchLater).reserved()).isZero();
        sale.now = Instant.now();

        // When
        TestTopics.publish(sale.distributed(token));

        // Then
        Awaitility.await("the distribution")
                .untilAsserted(() ->
                        assertThat(coupons.ofOthers(sale, muchLater).reserved()).isEqualTo(1));
        Validation.ask(CouponSales.another(sale)).body(outcome("NO_COUPONS_LEFT"), equalTo("REFUSED"));
        TestTopics.publish(sale.usage(1));
        Awaitility.await("the usage confirms it").untilAsserted(() -> assertThat(coupons.ofOthers(sale, muchLater))
                .isEqualTo(new Coupons(1, 0, Optional.empty())));
    }

    @Test
    @GivesExamples("validate.200.json")
    void the_event_names_the_reservation_that_the_answer_names() {
        // Given
        Sale sale = CouponSales.withCoupons(1);

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
    void a_reversal_gives_the_coupon_back_to_be_sold_again() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        CouponSales.validationId(sale);
        UsageRegistered usage = sale.usage(1);
        TestTopics.publish(usage);
        Awaitility.await("the usage").untilAsserted(() -> assertThat(coupons.of(sale, sale.now))
                .isEqualTo(new Coupons(1, 0, Optional.empty())));

        // When
        TestTopics.publish(sale.reversalOf(usage));

        // Then
        Awaitility.await("the reversal")
                .untilAsserted(() -> assertThat(coupons.of(sale, sale.now)).isEqualTo(Coupons.NONE_USED));
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(true));
    }

    @Test
    void a_usage_of_another_offer_confirms_nothing() {
        // Given
        Sale sale = CouponSales.withCoupons(3);
        CouponSales.validationId(sale);

        // When
        TestTopics.publish(CouponSales.another(sale).usage(1));

        // Then
        Awaitility.await("the usage")
                .untilAsserted(
                        () -> assertThat(coupons.of(sale, sale.now).used()).isEqualTo(1));
        assertThat(coupons.of(sale, sale.now).own()).isPresent();
    }

    @Test
    void a_coupon_is_free_again_a_minute_after_its_offer_expired() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        CouponSales.validationId(sale);
        UUID anotherOffer = UUID.randomUUID();
        Instant end = sale.now.plus(sale.left).plus(Duration.ofMinutes(1));

        // Then
        assertThat(coupons.of(anotherOffer, sale, end.minusSeconds(1)).reserved())
                .isEqualTo(1);
        assertThat(coupons.of(anotherOffer, sale, end).reserved()).isZero();
    }

    @Test
    void a_dry_run_reserves_nothing() {
        // Given
        Sale sale = CouponSales.withCoupons(1);

        // When
        Validation.askDry(sale).body("valid", equalTo(true)).body("offers[0].reservations", nullValue());

        // Then
        assertThat(coupons.taken(sale)).isZero();
    }

    @Test
    void a_refused_offer_reserves_nothing() {
        // Given
        Sale sale = Sale.today();
        sale.couponsLimit = 1;
        sale.status = Status.BLOCKED;
        arrived(sale);

        // When
        Validation.ask(sale).body("valid", equalTo(false)).body("offers[0].reservations", nullValue());

        // Then
        assertThat(coupons.taken(sale)).isZero();
    }

    @Test
    void the_check_at_issuance_finds_the_coupon_that_was_held_at_payment() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
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
}
