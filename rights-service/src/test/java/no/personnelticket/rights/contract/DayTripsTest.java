package no.personnelticket.rights.contract;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.entitlements;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.store.Database;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class DayTripsTest {

    private static final Map<String, Object> TODAY = Map.of("travelDate", today().toString());

    @Inject
    Database database;

    @Inject
    ContractChangedPublisher publisher;

    private int pensioner;
    private String parent;

    @BeforeEach
    void a_pensioner_with_coupons() {
        pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"))
                .statusCode(200);
        claim(pensioner, pickupCode(pensioner)).statusCode(200);
        parent = contract(pensioner);
    }

    @Test
    @GivesExamples({"makeDayTrip.request.json", "makeDayTrip.201.json"})
    void a_coupon_becomes_a_sub_contract_for_24_hours_and_both_are_published() {
        // When
        String subContract = dayTrip(UUID.randomUUID(), parent, TODAY)
                .statusCode(201)
                .body("contractParent", equalTo(parent))
                .body("remainingCoupons", equalTo(23))
                .extract()
                .path("contractUUID");

        // Then
        ContractChanged image = image(subContract);
        assertThat(image.contractParent()).hasToString(parent);
        assertThat(image.status()).isEqualTo(Status.ACTIVE);
        assertThat(image.validFrom()).isEqualTo(today());
        assertThat(image.validTo()).isEqualTo(today());
        assertThat(image.consumers()).containsExactly((long) pensioner);
        assertThat(image.couponsLimit()).isNull();
        TestTopics.await(
                ContractChanged.class,
                1,
                changed -> changed.contractId().toString().equals(parent)
                        && Integer.valueOf(23).equals(changed.remainingCoupons()));
    }

    @Test
    void the_same_key_is_the_same_day_trip_and_takes_one_coupon() {
        // Given
        UUID key = UUID.randomUUID();

        // When
        List<Object> made = IntStream.range(0, 3)
                .mapToObj(i ->
                        dayTrip(key, parent, TODAY).statusCode(201).extract().path("contractUUID"))
                .toList();

        // Then
        assertThat(made).containsOnly(made.get(0));
        dayTrip(UUID.randomUUID(), parent, TODAY).body("remainingCoupons", equalTo(22));
        dayTrip(key, parent, Map.of("travelDate", today().plusDays(1).toString()))
                .statusCode(409)
                .body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_coupon_that_the_validation_holds_for_an_offer_becomes_no_day_trip() {
        dayTripOf("409", UUID.randomUUID()).statusCode(409).body("errorCode", equalTo("NO_COUPONS_LEFT"));
        dayTrip(UUID.randomUUID(), parent, TODAY).statusCode(201).body("remainingCoupons", equalTo(23));
    }

    @Test
    void while_the_validation_service_fails_no_coupon_is_taken_and_the_same_key_can_be_used_again() {
        // Given
        UUID key = UUID.randomUUID();

        // When
        dayTripOf("500", key)
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("errorCode", equalTo("COUPONS_UNAVAILABLE"));

        // Then
        dayTrip(key, parent, TODAY).statusCode(201).body("remainingCoupons", equalTo(23));
    }

    @Test
    void a_day_trip_publishes_its_use_which_is_a_duplicate_here() {
        // When
        String subContract = dayTrip(UUID.randomUUID(), parent, TODAY).extract().path("contractUUID");

        // Then
        UsageRegistered use = uses(subContract, 1).get(0);
        assertThat(use.contractId()).hasToString(parent);
        assertThat(use.coupons()).isEqualTo(1);
        assertThat(use.ticketDistributionId()).isNull();
        assertThat(database.exists(
                        "select from coupon_use where usage_id = ? and fingerprint = ?",
                        use.usageId(),
                        Fingerprint.of(use)))
                .isTrue();
    }

    @Test
    void a_day_trip_that_was_not_published_publishes_image_and_use_with_the_next_sweep() {
        // Given
        String subContract = dayTrip(UUID.randomUUID(), parent, TODAY).extract().path("contractUUID");
        database.update(
                "update contract set published_version = 0 where contract_id = ?", UUID.fromString(subContract));

        // When
        publisher.publishAll();

        // Then
        assertThat(uses(subContract, 2)).containsOnly(uses(subContract, 1).get(0));
    }

    @Test
    void a_key_that_is_used_again_after_it_is_forgotten_is_refused_and_takes_no_coupon() {
        // Given
        UUID key = UUID.randomUUID();
        dayTrip(key, parent, TODAY).statusCode(201);
        database.update("delete from idempotency_key");

        // When
        dayTrip(key, parent, TODAY).statusCode(409).body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));

        // Then
        dayTrip(UUID.randomUUID(), parent, TODAY).body("remainingCoupons", equalTo(22));
    }

    @Test
    void the_last_coupon_becomes_one_day_trip_however_many_ask_at_once() {
        // Given
        for (int i = 0; i < 23; i++) {
            dayTrip(UUID.randomUUID(), parent, TODAY).statusCode(201);
        }

        // When
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                        i -> dayTrip(UUID.randomUUID(), parent, TODAY).extract().statusCode())
                .toList();

        // Then
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        dayTrip(UUID.randomUUID(), parent, TODAY).statusCode(409).body("errorCode", equalTo("NO_COUPONS_LEFT"));
        entitlements(pensioner, today().toString())
                .body("find { it.couponsLimit != null }.remainingCoupons", equalTo(0));
    }

    @Test
    void sub_contracts_name_their_parent_and_can_be_left_out() {
        // Given
        dayTrip(UUID.randomUUID(), parent, TODAY).statusCode(201);

        // Then
        entitlements(pensioner, today().toString())
                .body("$", hasSize(2))
                .body("findAll { it.contractParent == '" + parent + "' }", hasSize(1));
        as(Permission.ENTITLEMENTS_READ)
                .queryParam("excludeSubContracts", true)
                .get("/customers/v2/benefits/entitlements/" + pensioner + "/by-customer-number")
                .then()
                .body("$", hasSize(1))
                .body("[0].contractUUID", equalTo(parent));
    }

    @Test
    void a_sub_contract_can_be_selected_and_used_without_another_coupon() {
        // Given
        String subContract = dayTrip(UUID.randomUUID(), parent, TODAY).extract().path("contractUUID");

        // Then
        as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "customerNumber",
                        pensioner,
                        "travelDate",
                        today().toString(),
                        "travellers",
                        List.of(Map.of("id", "1", "userType", "SENIOR", "contractUUID", subContract))))
                .post("/customers/v2/benefits/rights-selections")
                .then()
                .statusCode(201);
        dayTrip(UUID.randomUUID(), subContract, TODAY)
                .statusCode(409)
                .body("errorCode", equalTo("CONTRACT_WITHOUT_COUPONS"));
    }

    @Test
    void a_sub_contract_ends_with_its_parent() {
        // Given
        String subContract = dayTrip(UUID.randomUUID(), parent, TODAY).extract().path("contractUUID");

        // When
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "RESIGNED"))
                .statusCode(200);

        // Then
        TestTopics.await(
                ContractChanged.class,
                1,
                changed -> changed.contractId().toString().equals(subContract) && changed.status() == Status.ENDED);
        entitlements(pensioner, today().toString()).body("$", hasSize(0));
    }

    @Test
    void a_contract_without_coupons_and_one_that_does_not_exist_are_refused() {
        dayTrip(UUID.randomUUID(), contract(claimedEmployee()), TODAY)
                .statusCode(409)
                .body("errorCode", equalTo("CONTRACT_WITHOUT_COUPONS"));
        dayTrip(UUID.randomUUID(), UUID.randomUUID().toString(), TODAY)
                .statusCode(404)
                .body("errorCode", equalTo("CONTRACT_NOT_FOUND"));
    }

    @Test
    void a_day_trip_needs_a_key_and_a_time() {
        dayTrip(UUID.randomUUID(), parent, Map.of()).statusCode(400);
        dayTrip(UUID.randomUUID(), parent, Map.of("travelDate", "tomorrow"))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travelDate"));
        as(Permission.RIGHTS_SELECT)
                .body(TODAY)
                .post("/customers/v2/benefits/contracts/" + parent + "/day-trips")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("Idempotency-Key")));
    }

    private static List<UsageRegistered> uses(String usageId, int count) {
        return TestTopics.awaitRecords(
                        "UsageRegistered", count, record -> usageId.equals(TestTopics.header(record, "ce_id")))
                .stream()
                .map(record -> EventJson.read(record.value(), UsageRegistered.class))
                .toList();
    }

    private static ContractChanged image(String contractId) {
        return TestTopics.await(ContractChanged.class, 1, changed -> changed.contractId()
                        .toString()
                        .equals(contractId))
                .get(0);
    }

    private static String contract(int customer) {
        return entitlements(customer, today().toString()).extract().path("[0].contractUUID");
    }

    private ValidatableResponse dayTripOf(String answer, UUID key) {
        return as(Permission.RIGHTS_SELECT)
                .header("ET-Client-Name", CustomersApi.COUPONS_ANSWER + answer)
                .header("Idempotency-Key", key)
                .body(TODAY)
                .post("/customers/v2/benefits/contracts/" + parent + "/day-trips")
                .then();
    }

    private static ValidatableResponse dayTrip(UUID key, String contractId, Map<String, Object> request) {
        return as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/customers/v2/benefits/contracts/" + contractId + "/day-trips")
                .then();
    }
}
