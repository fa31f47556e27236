package no.personnelticket.validation.reservation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One count of coupons for offers and day trips. */
@QuarkusTest
class DayTripCouponsTest {

    @Inject
    ReservationStore reservations;

    @Inject
    Database database;

    private final Sale sale = Sale.today();

    @BeforeEach
    void a_contract_with_two_coupons_has_arrived() {
        sale.couponsLimit = 2;
        TestTopics.publish(sale.contract());
        Awaitility.await("the contract")
                .until(() -> database.exists("select from contract where contract_id = ?", sale.contractId));
    }

    @Test
    void a_day_trip_holds_one_coupon_however_often_it_is_asked_for() {
        // Given
        UUID dayTrip = UUID.randomUUID();

        // When
        reserve(dayTrip).statusCode(204);
        reserve(dayTrip).statusCode(204);

        // Then
        assertThat(seen(Instant.now())).isEqualTo(new Coupons(0, 1, Optional.empty()));
    }

    @Test
    void of_many_day_trips_at_once_as_many_get_a_coupon_as_there_are() {
        // When
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> reserve(UUID.randomUUID()).extract().statusCode())
                .toList();

        // Then
        assertThat(answers)
                .containsOnly(204, 409)
                .filteredOn(status -> status == 204)
                .hasSize(2);
        reserve(UUID.randomUUID()).body("errorCode", equalTo("NO_COUPONS_LEFT"));
    }

    @Test
    void a_use_that_is_registered_confirms_the_coupon_and_the_same_day_trip_takes_no_other() {
        // Given
        UUID dayTrip = UUID.randomUUID();
        reserve(dayTrip).statusCode(204);

        // When
        TestTopics.publish(UsageRegistered.ofDayTrip(dayTrip, sale.contractId, Instant.now()));

        // Then
        Awaitility.await("the use")
                .untilAsserted(() -> assertThat(seen(Instant.now())).isEqualTo(new Coupons(1, 0, Optional.empty())));
        reserve(dayTrip).statusCode(204);
        client().delete(path(dayTrip)).then().statusCode(204);
        assertThat(seen(Instant.now())).isEqualTo(new Coupons(1, 0, Optional.empty()));
    }

    @Test
    void a_coupon_is_free_again_when_it_is_released_and_can_be_held_again() {
        // Given
        UUID dayTrip = UUID.randomUUID();
        reserve(dayTrip).statusCode(204);

        // When
        client().delete(path(dayTrip)).then().statusCode(204);

        // Then
        assertThat(seen(Instant.now())).isEqualTo(Coupons.NONE_USED);
        reserve(dayTrip).statusCode(204);
        assertThat(seen(Instant.now()).reserved()).isEqualTo(1);
        assertThat(seen(Instant.now().plus(Duration.ofHours(25)))).isEqualTo(Coupons.NONE_USED);
    }

    @Test
    void a_contract_that_was_never_published_is_unknown_once_the_service_has_caught_up() {
        String path =
                "/customers/v2/benefits/contracts/" + UUID.randomUUID() + "/day-trip-coupons/" + UUID.randomUUID();

        Awaitility.await()
                .untilAsserted(() ->
                        client().put(path).then().statusCode(404).body("errorCode", equalTo("CONTRACT_NOT_FOUND")));
    }

    private Coupons seen(Instant now) {
        return reservations
                .count(List.of(new RequiredCoupon(sale.contractId, sale.offerId)), now)
                .coupons(sale.offerId, List.of(sale.contractId))
                .get(sale.contractId);
    }

    private ValidatableResponse reserve(UUID dayTrip) {
        return client().put(path(dayTrip)).then();
    }

    private String path(UUID dayTrip) {
        return "/customers/v2/benefits/contracts/" + sale.contractId + "/day-trip-coupons/" + dayTrip;
    }

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.with("rights:select"));
    }
}
