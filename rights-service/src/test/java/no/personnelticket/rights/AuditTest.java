package no.personnelticket.rights;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.AuditLog;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who read or changed the register. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class AuditTest {

    /** Codes and companies, which are no persons, and steps of a sale. */
    private static final Set<String> NOT_IN_THE_LOG = Set.of(
            "findCodes",
            "findCompanies",
            "getContractsOfConsumer",
            "getEntitlementsByCustomerNumber",
            "selectRights",
            "makeDayTrip");

    @Test
    @GivesExamples("findAuditEntries.200.json")
    void who_reads_imports_and_claims_is_in_the_log() {
        // Given
        int number = Rights.claimedEmployee();
        String correlation = UUID.randomUUID().toString();

        // When
        as(Permission.EMPLOYEES_READ)
                .header("X-Correlation-Id", correlation)
                .header("ET-Client-Name", "sj-hr")
                .queryParam("companyId", 3)
                .queryParam("employeeNo", number)
                .queryParam("dateOfBirth", "1980-03-14")
                .get("/personnelticket/v2/employees")
                .then()
                .statusCode(200);

        // Then
        AuditLog.entries("subject=employeeNo=" + number + "&action=findEmployees")
                .body("totalItems", equalTo(1))
                .body("items[0].correlationId", equalTo(correlation))
                .body("items[0].clientName", equalTo("sj-hr"))
                .body("items[0].subject", equalTo("companyId=3 employeeNo=" + number));
        AuditLog.entries("subject=customerNumber=" + number + "&action=claimPersonnelTicket")
                .body("totalItems", equalTo(1));
        assertThat(AuditLog.entries("action=importEmployees").extract().<Integer>path("totalItems"))
                .isPositive();
        assertThat(AuditLog.entries("perPage=1000").extract().asString()).doesNotContain("1980-03-14", "Nordmann");
    }

    @Test
    void whom_a_call_concerns_is_in_the_log_also_where_it_stands_in_its_body() {
        // Given
        int number = fresh();
        Rights.importCsv(row(number));
        Object employee = Rights.holders(number).get(0).get("employeeId");

        // When
        as(Permission.IDENTITIES_READ)
                .body(Map.of("companyId", 3, "employeeReferences", List.of(employee)))
                .post("/personnelticket/v2/employees/identities")
                .then()
                .statusCode(200);
        as(Permission.EMPLOYEES_WRITE)
                .body("""
                        {"employeeId": "%s", "familyRelation": "SPOUSE", "firstName": "Per", "surname": "Nordmann",
                         "dateOfBirth": "1982-05-06", "isDeleted": false}""".formatted(employee))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201);

        // Then
        for (String action : List.of("findEmployeeIdentities", "createFamilyMember")) {
            AuditLog.entries("subject=employeeReference=" + employee + "&action=" + action)
                    .body("totalItems", equalTo(1));
        }
    }

    @Test
    void a_call_without_the_permission_is_refused_and_not_in_the_log() {
        // Given
        int number = fresh();

        // When
        as(Permission.OFFERS_SEARCH)
                .get("/personnelticket/v2/employees?companyId=3&employeeNo=" + number)
                .then()
                .statusCode(403);

        // Then
        AuditLog.entries("subject=employeeNo=" + number).body("totalItems", equalTo(0));
    }

    @Test
    void the_log_is_for_tokens_with_its_permission_that_cover_all_companies() {
        for (String path : List.of("", "/verification")) {
            String address = "/personnelticket/v2/audit" + path + "?from=2026-01-01&to=2026-01-02";
            as(Permission.EMPLOYEES_READ).get(address).then().statusCode(403);
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.forCompanies(List.of(3), Permission.AUDIT_READ))
                    .get(path.isEmpty() ? address : "/personnelticket/v2/audit/verification")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @GivesExamples("verifyAuditLog.200.json")
    void the_entries_are_chained_and_the_chain_holds() {
        // Given
        Rights.importCsv(row(fresh())).statusCode(200);

        // Then
        Awaitility.await("chained").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Object> verification = as(Permission.AUDIT_READ)
                    .get("/personnelticket/v2/audit/verification")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            assertThat(verification).containsEntry("intact", true);
            assertThat((Integer) verification.get("entries")).isPositive();
        });
    }

    @Test
    void every_operation_is_audited_or_known_not_to_be() {
        assertThat(AuditLog.operationsWithout()).containsExactlyInAnyOrderElementsOf(NOT_IN_THE_LOG);
    }

    @Test
    void the_entry_of_every_operation_names_whom_its_body_names() {
        assertThat(AuditLog.operationsThatIgnoreTheirBody()).isEmpty();
    }
}
