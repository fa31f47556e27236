package no.personnelticket.rights;

import static io.restassured.RestAssured.given;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A token that names companies sees their persons only, also by customer number, contract and pickup code. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class CompanyBorderTest {

    private static final List<Integer> OWN = List.of(3);
    private static final List<Integer> OTHER = List.of(5);
    private static final List<Integer> NONE = List.of();

    @Test
    void entitlements_of_another_company_are_not_seen() {
        int customer = claimedEmployee();

        entitlements(OWN, customer).body("$", hasSize(2));
        entitlements(NONE, customer).body("$", hasSize(2));
        entitlements(OTHER, customer).body("$", hasSize(0));
    }

    @Test
    void contracts_of_another_company_are_not_seen() {
        int customer = claimedEmployee();

        contracts(OWN, customer).body("$", hasSize(2));
        contracts(OTHER, customer).body("$", hasSize(0));
    }

    @Test
    void rights_of_another_company_are_not_selected() {
        int customer = claimedEmployee();
        String contract = contracts(OWN, customer).extract().path("[0].uuid");

        select(OTHER, customer, contract)
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].contractUUID"));
        select(OWN, customer, contract).statusCode(201);
    }

    @Test
    void a_selection_is_not_repeated_to_a_token_for_another_company() {
        int customer = claimedEmployee();
        String contract = contracts(OWN, customer).extract().path("[0].uuid");
        UUID key = UUID.randomUUID();
        String selectionId =
                select(OWN, key, customer, contract).statusCode(201).extract().path("selectionId");

        select(OTHER, key, customer, contract)
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].contractUUID"));
        select(OWN, key, customer, contract).statusCode(201).body("selectionId", equalTo(selectionId));
    }

    @Test
    void a_day_trip_on_a_contract_of_another_company_is_not_made() {
        int customer = claimedEmployee();
        String contract = contracts(OWN, customer).extract().path("[0].uuid");

        dayTrip(OTHER, contract).statusCode(404).body("errorCode", equalTo("CONTRACT_NOT_FOUND"));
        dayTrip(OWN, contract).statusCode(409).body("errorCode", equalTo("CONTRACT_WITHOUT_COUPONS"));
    }

    @Test
    void a_pickup_code_of_another_company_is_unknown() {
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        String code = pickupCode(customer);

        claim(OTHER, customer, code).statusCode(404).body("errorCode", equalTo("PICKUP_CODE_UNKNOWN"));
        claim(OWN, customer, code).statusCode(200);
    }

    @Test
    void a_student_proof_of_a_holder_of_another_company_is_neither_stored_nor_taken_back() {
        // Given
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        String path = "/personnelticket/v2/ticketrightsholders/"
                + holders(customer).get(0).get("id") + "/student-proof";
        Map<String, String> proof = Map.of(
                "validFrom", today().toString(), "validTo", today().plusDays(30).toString());

        // Then
        as(OTHER, Permission.EMPLOYEES_WRITE).body(proof).put(path).then().statusCode(404);
        as(OWN, Permission.EMPLOYEES_WRITE).body(proof).put(path).then().statusCode(200);
        as(OTHER, Permission.EMPLOYEES_WRITE).delete(path).then().statusCode(404);
        as(OWN, Permission.EMPLOYEES_WRITE).delete(path).then().statusCode(204);
    }

    @Test
    void a_family_member_of_an_employee_of_another_company_is_neither_made_nor_changed() {
        // Given
        int customer = fresh();
        importCsv(row(customer)).statusCode(200);
        Map<String, Object> member = Map.of(
                "employeeId", holders(customer).get(0).get("employeeId"),
                "firstName", "Per",
                "surname", "Nordmann",
                "dateOfBirth", "1982-05-06",
                "familyRelation", "SPOUSE",
                "isDeleted", false);
        String path = "/personnelticket/v2/family-members";

        // Then
        as(OTHER, Permission.EMPLOYEES_WRITE)
                .body(member)
                .post(path)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("employeeId"));
        String id = as(OWN, Permission.EMPLOYEES_WRITE)
                .body(member)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(OTHER, Permission.EMPLOYEES_WRITE)
                .body(member)
                .put(path + "/" + id)
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse entitlements(List<Integer> companies, int customer) {
        return as(companies, Permission.ENTITLEMENTS_READ)
                .get("/customers/v2/benefits/entitlements/" + customer + "/by-customer-number")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse contracts(List<Integer> companies, int customer) {
        return as(companies, Permission.ENTITLEMENTS_READ)
                .get("/customers/v2/benefits/contract-consumers/" + customer + "/contracts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse select(List<Integer> companies, int customer, String contract) {
        return select(companies, UUID.randomUUID(), customer, contract);
    }

    private static ValidatableResponse select(List<Integer> companies, UUID key, int customer, String contract) {
        return as(companies, Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "customerNumber", customer,
                        "travelDate", today().toString(),
                        "travellers", List.of(Map.of("id", "1", "userType", "ADULT", "contractUUID", contract))))
                .post("/customers/v2/benefits/rights-selections")
                .then();
    }

    private static ValidatableResponse dayTrip(List<Integer> companies, String contract) {
        return as(companies, Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("travelDate", today().toString()))
                .post("/customers/v2/benefits/contracts/" + contract + "/day-trips")
                .then();
    }

    private static ValidatableResponse claim(List<Integer> companies, int customer, String code) {
        return as(companies, Permission.CONTRACTS_CLAIM)
                .body(Map.of("customerNumber", customer, "externalReference", code))
                .post("/customers/v2/benefits/contracts/claim-personnel-ticket")
                .then();
    }

    private static RequestSpecification as(List<Integer> companies, String permission) {
        return given().auth().oauth2(Tokens.forCompanies(companies, permission)).contentType("application/json");
    }
}
