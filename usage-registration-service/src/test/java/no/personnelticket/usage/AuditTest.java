package no.personnelticket.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.AuditLog;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who read, closed or rebuilt reports. */
@QuarkusTest
class AuditTest {

    /** Counts of a company's months, and the tax preview of a search. */
    private static final Set<String> NOT_IN_THE_LOG =
            Set.of("verifyReports", "getMonths", "checkClosing", "reconcileUsages", "previewTax");

    @Test
    void who_reads_an_employees_statement_is_in_the_log() {
        // Given
        UUID employee = UUID.randomUUID();

        // When
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/statements/" + employee + "?companyId=3&year=2024");

        // Then
        AuditLog.entries("subject=employeeReference=" + employee)
                .body("totalItems", equalTo(1))
                .body("items[0].action", equalTo("getStatement"));
    }

    @Test
    void whom_a_statement_or_a_decision_in_a_body_concerns_is_in_the_log() {
        // Given
        UUID employee = UUID.randomUUID();
        UUID distribution = UUID.randomUUID();

        // When
        post("/personnelticket/v2/reports/used-elsewhere?companyId=3&year=2024", """
                {"employees": [{"employeeReference": "%s", "amount": {"amount": "1.00", "currency": "NOK"}}]}""".formatted(employee));
        post("/personnelticket/v2/reports/anomalies/decisions", """
                {"kind": "REFUND_CUT_SHORT", "ticketDistributionId": "%s", "ticketId": "1", "decision": "COUNTS", "explanation": "x"}""".formatted(distribution));

        // Then
        AuditLog.entries("subject=employeeReference=" + employee)
                .body("totalItems", equalTo(1))
                .body("items[0].action", equalTo("stateUsedElsewhere"))
                .body("items[0].subject", equalTo("companyId=3 year=2024 employeeReference=" + employee));
        AuditLog.entries("subject=ticketDistributionId=" + distribution)
                .body("totalItems", equalTo(1))
                .body("items[0].action", equalTo("decideAnomaly"));
    }

    @Test
    void a_call_for_a_company_that_the_token_does_not_cover_is_in_the_log() {
        // Given
        UUID employee = UUID.randomUUID();

        // When
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(5), Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/statements/" + employee + "?companyId=3&year=2024")
                .then()
                .statusCode(403);

        // Then
        AuditLog.entries("subject=employeeReference=" + employee).body("totalItems", equalTo(1));
    }

    @Test
    void every_operation_is_audited_or_known_not_to_be() {
        assertThat(AuditLog.operationsWithout()).containsExactlyInAnyOrderElementsOf(NOT_IN_THE_LOG);
    }

    @Test
    void the_entry_of_every_operation_names_whom_its_body_names() {
        assertThat(AuditLog.operationsThatIgnoreTheirBody()).isEmpty();
    }

    private static void post(String path, String body) {
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
