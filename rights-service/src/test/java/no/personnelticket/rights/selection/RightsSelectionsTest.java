package no.personnelticket.rights.selection;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class RightsSelectionsTest {

    @Test
    @GivesExamples("selectRights.201.json")
    void a_selection_is_answered_and_published() {
        // Given
        int customer = claimedEmployee();
        String contract = contract(customer, 0);

        // When
        String selectionId = select(UUID.randomUUID(), customer, today(), traveller("1", contract))
                .statusCode(201)
                .body("travellers[0].travellerType", equalTo("ADULT"))
                .body("travellers[0].contractUUID", equalTo(contract))
                .body("travellers[0].productId", equalTo("ENT:EntitlementProduct:levelA2"))
                .body("travellers[0].travelType", equalTo("PRIVATE"))
                .extract()
                .path("selectionId");

        // Then
        RightsSelected event = TestTopics.await(
                        RightsSelected.class, 1, selected -> selected.id().equals(selectionId))
                .get(0);
        assertThat(event.customerNumber()).isEqualTo(customer);
        assertThat(event.travelDate()).isEqualTo(today());
        assertThat(event.travellers().get(0).userType()).isEqualTo(UserType.ADULT);
        assertThat(event.travellers().get(0).right().travelType()).isEqualTo(TravelType.PRIVATE);
    }

    @Test
    void the_same_key_is_the_same_selection_and_publishes_the_same_bytes() {
        // Given
        int customer = claimedEmployee();
        UUID key = UUID.randomUUID();
        Map<String, Object> traveller = traveller("1", contract(customer, 0));

        // When
        String first = select(key, customer, today(), traveller).extract().path("selectionId");
        String second = select(key, customer, today(), traveller).extract().path("selectionId");

        // Then
        assertThat(second).isEqualTo(first);
        List<ConsumerRecord<String, byte[]>> records = TestTopics.awaitRecords(
                "RightsSelected", 2, record -> first.equals(TestTopics.header(record, "ce_id")));
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(records.get(0).key()).isEqualTo(Integer.toString(customer));
        assertThat(TestTopics.header(records.get(0), "ce_type")).isEqualTo("no.personnelticket.RightsSelected.v1");
        assertThat(TestTopics.header(records.get(0), "ce_specversion")).isEqualTo("1.0");
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        int customer = claimedEmployee();
        UUID key = UUID.randomUUID();
        select(key, customer, today(), traveller("1", contract(customer, 0))).statusCode(201);
        select(key, customer, today(), traveller("1", contract(customer, 1)))
                .statusCode(409)
                .body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_right_on_a_date_outside_its_validity_is_refused() {
        int customer = claimedEmployee();
        select(UUID.randomUUID(), customer, today().plusYears(1), traveller("1", contract(customer, 0)))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].contractUUID"))
                .body("errorSpecifications[0].reason", containsString("is not valid on the travel date"));
    }

    @Test
    void an_expired_contract_is_refused() {
        // Given
        int customer = claimedEmployee();
        String contract = contract(customer, 0);

        // When
        importCsv(row(customer, "1980-03-14", "2010-01-01", "2020-06-30", "RESIGNED"));

        // Then
        select(UUID.randomUUID(), customer, today(), traveller("1", contract))
                .statusCode(400)
                .body("errorSpecifications[0].reason", equalTo("has ended"));
    }

    @Test
    void one_right_for_two_travellers_is_refused() {
        int customer = claimedEmployee();
        String contract = contract(customer, 0);
        select(UUID.randomUUID(), customer, today(), traveller("1", contract), traveller("2", contract))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[1].contractUUID"))
                .body("errorSpecifications[0].reason", containsString("a right is for one traveller"));
    }

    @Test
    void a_right_of_another_customer_is_refused() {
        String contract = contract(claimedEmployee(), 0);
        select(UUID.randomUUID(), claimedEmployee(), today(), traveller("1", contract))
                .statusCode(400)
                .body("errorSpecifications[0].reason", equalTo("is not a right of this customer"));
    }

    @Test
    void a_user_type_that_does_not_fit_the_right_is_refused() {
        // Given
        int pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        claim(pensioner, pickupCode(pensioner));

        // Then
        select(
                        UUID.randomUUID(),
                        pensioner,
                        today(),
                        Map.of("id", "1", "userType", "ADULT", "contractUUID", contract(pensioner, 0)))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].userType"));
    }

    @Test
    void a_selection_without_a_key_or_in_the_past_is_refused() {
        int customer = claimedEmployee();
        as(Permission.RIGHTS_SELECT)
                .body(Map.of(
                        "customerNumber",
                        customer,
                        "travelDate",
                        today().toString(),
                        "travellers",
                        List.of(traveller("1", contract(customer, 0)))))
                .post("/customers/v2/benefits/rights-selections")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("Idempotency-Key")));
        select(UUID.randomUUID(), customer, today().minusDays(1), traveller("1", contract(customer, 0)))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travelDate"));
    }

    private static String contract(int customer, int index) {
        return entitlements(customer, today().toString()).extract().path("[" + index + "].contractUUID");
    }

    private static Map<String, Object> traveller(String id, String contract) {
        return Map.of("id", id, "age", 46, "contractUUID", contract);
    }

    private static ValidatableResponse select(UUID key, int customer, LocalDate travelDate, Object... travellers) {
        return as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "customerNumber", customer,
                        "travelDate", travelDate.toString(),
                        "travellers", List.of(travellers)))
                .post("/customers/v2/benefits/rights-selections")
                .then();
    }
}
