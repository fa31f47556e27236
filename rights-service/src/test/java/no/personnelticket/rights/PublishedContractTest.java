package no.personnelticket.rights;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claim;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths and fields by their literal names. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class PublishedContractTest {

    private int pensioner;
    private String contract;

    @BeforeEach
    void a_pensioner_with_coupons() {
        pensioner = fresh();
        importCsv(row(pensioner, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"))
                .statusCode(200);
        claim(pensioner, pickupCode(pensioner)).statusCode(200);
        contract = read("entitlements:read", entitlements()).getString("[0].contractUUID");
    }

    @Test
    void an_entitlement_has_these_fields() {
        // Given
        dayTrip(Map.of("travelDate", today().toString()));

        // When
        JsonPath found = read("entitlements:read", entitlements() + "?travelDate=" + today());

        // Then
        assertThat(found.getMap("find { it.contractParent == null }"))
                .containsOnlyKeys(
                        "productId",
                        "productVersion",
                        "contractUUID",
                        "contractOwnerCustomerNumber",
                        "contractOwnerDisplayName",
                        "contractValidFrom",
                        "contractValidTo",
                        "passengerCategory",
                        "isSeniorCitizen",
                        "displayName",
                        "contractExternalRef",
                        "couponsLimit",
                        "remainingCoupons",
                        "travelType",
                        "travellerType");
        assertThat(found.getMap("find { it.contractParent != null }"))
                .containsKeys("contractParent", "contractUUID", "contractValidFrom", "contractValidTo")
                .doesNotContainKeys("couponsLimit", "remainingCoupons");
        assertThat(found.getMap("[0].displayName[0]")).containsOnlyKeys("text", "languageCode");
        assertThat(read("entitlements:read", entitlements() + "?excludeSubContracts=true")
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void a_contract_of_a_consumer_has_these_fields() {
        assertThat(read("entitlements:read", "/customers/v2/benefits/contract-consumers/" + pensioner + "/contracts")
                        .getMap("[0]"))
                .containsOnlyKeys(
                        "uuid",
                        "externalRef",
                        "ownerCustomerNumber",
                        "consumers",
                        "status",
                        "productId",
                        "productVersion",
                        "travelType",
                        "validFrom",
                        "validTo",
                        "couponsLimit",
                        "remainingCoupons");
    }

    @Test
    void a_claim_has_these_fields() {
        JsonPath claimed = as("contracts:claim")
                .body("{\"customerNumber\":" + pensioner + ",\"externalReference\":\"" + pickupCode(pensioner) + "\"}")
                .post("/customers/v2/benefits/contracts/claim-personnel-ticket")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(claimed.getMap("")).containsOnlyKeys("customerNumber", "contracts");
        assertThat(claimed.getMap("contracts[0]"))
                .containsOnlyKeys("contractUUID", "travelType", "product", "validFrom", "validTo");
    }

    @Test
    void a_selection_has_these_fields() {
        JsonPath selected = as("rights:select")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"customerNumber\":" + pensioner + ",\"travelDate\":\"" + today()
                        + "\",\"travellers\":[{\"id\":\"1\",\"age\":76,\"contractUUID\":\"" + contract + "\"}]}")
                .post("/customers/v2/benefits/rights-selections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(selected.getMap(""))
                .containsOnlyKeys("selectionId", "customerNumber", "travelDate", "expiresAt", "travellers");
        assertThat(selected.getMap("travellers[0]"))
                .containsOnlyKeys("id", "travellerType", "contractUUID", "productId", "productVersion", "travelType");
    }

    @Test
    void a_day_trip_has_these_fields() {
        assertThat(dayTrip(Map.of("validFrom", today() + "T00:00:00Z")).getMap(""))
                .containsOnlyKeys(
                        "contractUUID",
                        "contractParent",
                        "productId",
                        "productVersion",
                        "travelType",
                        "contractValidFrom",
                        "contractValidTo",
                        "remainingCoupons");
    }

    @Test
    @GivesExamples("findTicketRightsHolders.200.json")
    void a_ticket_rights_holder_has_these_fields() {
        JsonPath holders = read(
                "employees:read",
                "/personnelticket/v2/ticketrightsholders?companyId=3&fromDate=" + today()
                        + "&page=1&perPage=1&employeeNo=" + pensioner);
        assertIsAPage(holders);
        assertThat(holders.getMap("items[0]"))
                .containsOnlyKeys(
                        "id",
                        "companyId",
                        "employeeNo",
                        "employeeId",
                        "firstName",
                        "surname",
                        "ticketHolderCode",
                        "isClaimed");
    }

    @Test
    void an_employee_has_these_fields() {
        JsonPath employees = read(
                "employees:read",
                "/personnelticket/v2/employees?companyId=3&includeFamilyMembers=true&includeTicketRights=true&employeeNo="
                        + pensioner);
        assertIsAPage(employees);
        assertThat(employees.getMap("items[0]"))
                .containsOnlyKeys(
                        "id",
                        "employeeNo",
                        "companyId",
                        "employmentTypeId",
                        "dateOfBirth",
                        "ssn",
                        "firstName",
                        "surname",
                        "addressLine",
                        "postalCode",
                        "abstainFromTicket",
                        "hireStartDate",
                        "payType",
                        "hireEndDate",
                        "hireEndCause",
                        "disabilityGrade",
                        "employmentPercentage",
                        "isDeleted",
                        "ticketRights",
                        "familyMembers");
        assertThat(employees.getMap("items[0].ticketRights[0]"))
                .containsKeys("contractUUID", "status", "travelType", "productId", "productVersion")
                .containsKeys("validFrom", "validTo", "couponsLimit", "remainingCoupons");
    }

    @Test
    @GivesExamples("findFamilyMembers.200.json")
    void a_family_member_a_company_and_a_code_have_these_fields() {
        String employeeId = Rights.holders(pensioner).get(0).get("employeeId").toString();
        as("employees:write")
                .body(Map.of(
                        "employeeId", employeeId,
                        "familyRelation", "SPOUSE",
                        "firstName", "Per",
                        "surname", "Nordmann",
                        "dateOfBirth", "1952-05-06",
                        "isDeleted", false))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201);
        assertThat(read("employees:read", "/personnelticket/v2/family-members?companyId=3")
                        .getMap("items[0]"))
                .containsKeys("id", "employeeId", "familyRelation", "firstName", "surname", "dateOfBirth", "isDeleted");
        assertThat(read("employees:read", "/personnelticket/v2/companies?name=vy&includeDeleted=true")
                        .getMap("items[0]"))
                .containsOnlyKeys(
                        "companyId",
                        "name",
                        "addressLine",
                        "postalCode",
                        "isDeleted",
                        "allowETickets",
                        "reportSeparator",
                        "employeeNoPrefix",
                        "allowLocalEmployees");
        for (String page : List.of("ticket-types", "pay-types", "employment-types", "family-relations")) {
            assertThat(read("employees:read", "/personnelticket/v2/code-pages/" + page)
                            .getMap("[0]"))
                    .containsOnlyKeys("code", "description");
        }
    }

    private String entitlements() {
        return "/customers/v2/benefits/entitlements/" + pensioner + "/by-customer-number";
    }

    private JsonPath dayTrip(Map<String, Object> request) {
        return as("rights:select")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post("/customers/v2/benefits/contracts/" + contract + "/day-trips")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void assertIsAPage(JsonPath answer) {
        assertThat(answer.getMap("")).containsOnlyKeys("items", "page", "perPage", "totalItems", "totalPages");
    }

    private static JsonPath read(String permission, String path) {
        return as(permission).get(path).then().statusCode(200).extract().jsonPath();
    }
}
