package no.personnelticket.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.Permission;
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
    void every_operation_is_audited_or_known_not_to_be() {
        assertThat(AuditLog.operationsWithout()).containsExactlyInAnyOrderElementsOf(NOT_IN_THE_LOG);
    }
}
