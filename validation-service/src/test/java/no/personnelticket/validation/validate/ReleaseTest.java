package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.reservation.ReservationStore;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseTest {

    private ContractCoupons coupons;

    @Inject
    void countWith(ReservationStore reservations) {
        coupons = new ContractCoupons(reservations);
    }

    @Test
    void a_released_coupon_can_be_sold_again() {
        // Given
        Sale first = CouponSales.withCoupons(1);
        String validation = CouponSales.validationId(first);
        Sale second = CouponSales.another(first);
        Validation.ask(second).body("valid", equalTo(false));

        // When
        CouponSales.release(validation, 204);
        CouponSales.release(validation, 204);

        // Then
        Validation.ask(second).body("valid", equalTo(true));
        Validation.ask(first).body("valid", equalTo(false));
    }

    @Test
    void releasing_an_older_verdict_leaves_the_coupon_to_the_newer_one_on_the_same_offer() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        String payment = CouponSales.validationId(sale);
        Map<String, Object> body = Validation.body(sale);
        body.put("stage", "ISSUANCE");
        String issuance = Validation.ask(body).extract().path("offers[0].validationId");

        // When
        CouponSales.release(payment, 204);

        // Then
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(false));
        CouponSales.release(issuance, 204);
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(true));
    }

    @Test
    void releasing_the_newest_verdict_on_an_offer_releases_all_earlier_ones() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        CouponSales.validationId(sale);
        Map<String, Object> body = Validation.body(sale);
        body.put("stage", "ISSUANCE");
        String issuance = Validation.ask(body).extract().path("offers[0].validationId");

        // When
        CouponSales.release(issuance, 204);

        // Then
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(true));
    }

    @Test
    void a_ticket_that_was_distributed_keeps_its_coupon_also_before_its_usage_is_registered() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        JsonPath verdict = Validation.ask(sale).extract().jsonPath();
        sale.now = Instant.now();
        TestTopics.publish(sale.distributed(verdict.getString("offers[0].token")));
        Instant muchLater = Instant.now().plus(Duration.ofDays(365));
        Awaitility.await("the distribution")
                .untilAsserted(() ->
                        assertThat(coupons.ofOthers(sale, muchLater).reserved()).isEqualTo(1));

        // When
        CouponSales.release(verdict.getString("offers[0].validationId"), 409);

        // Then
        Validation.ask(CouponSales.another(sale)).body("valid", equalTo(false));
    }

    @Test
    void a_released_offer_that_is_validated_again_gets_a_new_reservation() {
        // Given
        Sale sale = CouponSales.withCoupons(1);
        JsonPath before = Validation.ask(sale).extract().jsonPath();
        CouponSales.release(before.getString("offers[0].validationId"), 204);

        // When
        JsonPath after = Validation.ask(sale).extract().jsonPath();

        // Then
        assertThat(after.getBoolean("valid")).isTrue();
        for (String id : List.of("offers[0].validationId", "offers[0].reservations[0].reservationId")) {
            assertThat(after.getString(id)).isNotEqualTo(before.getString(id));
        }
    }

    @Test
    void a_confirmed_reservation_cannot_be_released() {
        // Given
        Sale sale = CouponSales.withCoupons(2);
        String validation = CouponSales.validationId(sale);

        // When
        TestTopics.publish(sale.usage(1));

        // Then
        Awaitility.await("the usage").untilAsserted(() -> assertThat(coupons.of(sale, sale.now))
                .isEqualTo(new Coupons(1, 0, Optional.empty())));
        CouponSales.release(validation, 409);
        assertThat(coupons.of(sale, sale.now).used()).isEqualTo(1);
    }

    @Test
    void a_reservation_that_is_released_and_confirmed_at_once_ends_once() {
        for (int round = 0; round < 5; round++) {
            // Given
            Sale sale = CouponSales.withCoupons(2);
            String validation = CouponSales.validationId(sale);

            // When
            CompletableFuture<Integer> released = CompletableFuture.supplyAsync(() ->
                    Validation.client().delete(CouponSales.RELEASE + validation).statusCode());
            TestTopics.publish(sale.usage(1));

            // Then
            assertThat(released.join()).isIn(204, 409);
            Awaitility.await("the usage").untilAsserted(() -> assertThat(coupons.of(sale, sale.now))
                    .isEqualTo(new Coupons(1, 0, Optional.empty())));
        }
    }

    @Test
    void an_unknown_validation_cannot_be_released() {
        Validation.client()
                .delete(CouponSales.RELEASE + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("VALIDATION_NOT_FOUND"));
    }
}
