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

    private static final Set<String> OF_PERSONS = Set.of(Permission.REPORTS_READ, Permission.REPORTS_CLOSE);

    /** They answer with counts of a company's months. */
    private static final Set<String> WITHOUT_PERSONS =
            Set.of("verifyReports", "getMonths", "checkClosing", "reconcileUsages");

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
    void every_operation_that_reads_or_changes_what_is_known_of_persons_is_audited() {
        assertThat(AuditLog.operationsWithout("no.personnelticket.usage", OF_PERSONS))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_PERSONS);
    }
}
