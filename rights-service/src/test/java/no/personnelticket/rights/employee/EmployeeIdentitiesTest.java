package no.personnelticket.rights.employee;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.NationalIds;
import no.personnelticket.store.Database;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class EmployeeIdentitiesTest {

    @Inject
    Database database;

    @Test
    @GivesExamples("findEmployeeIdentities.200.json")
    void an_employee_is_identified_within_the_company_only() {
        // Given
        int employee = fresh();
        importCsv(row(employee, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        Object reference = holders(employee).get(0).get("employeeId");

        // Then
        identities(3, reference)
                .statusCode(200)
                .body("reportSeparator", equalTo(","))
                .body("identities", hasSize(1))
                .body("identities[0].employeeReference", equalTo(reference))
                .body("identities[0].employeeNo", equalTo(Integer.toString(employee)))
                .body("identities[0].ssn", equalTo("140350" + NationalIds.ssn("1950-03-14", employee)))
                .body("identities[0].employeeStatus", equalTo("P"));
        identities(1, reference).statusCode(200).body("identities", hasSize(0));
    }

    @Test
    void the_employee_status_is_that_of_the_day_that_is_asked_for() {
        // Given
        int employee = fresh();
        importCsv(row(employee, "1950-03-14", "1980-01-01", "2015-12-31", "PENSION"));
        Object reference = holders(employee).get(0).get("employeeId");

        // Then
        Map.of("2015-12-31", "A", "2016-01-01", "P").forEach((date, status) -> as(Permission.IDENTITIES_READ)
                .body(Map.of("companyId", 3, "employeeReferences", List.of(reference), "date", date))
                .post("/personnelticket/v2/employees/identities")
                .then()
                .body("identities[0].employeeStatus", equalTo(status)));
    }

    @Test
    void a_company_that_takes_part_no_more_can_still_be_reported_of() {
        // Given
        database.update("insert into company (company_id, name, is_deleted) values (990, 'Gone', true)");

        // Then
        identities(990, UUID.randomUUID()).statusCode(200).body("reportSeparator", equalTo(","));
        for (String path : List.of("employees", "ticketrightsholders", "family-members")) {
            companyOf(path, 990).statusCode(200).body("totalItems", equalTo(0));
            companyOf(path, 991).statusCode(404).body("errorCode", equalTo("COMPANY_NOT_FOUND"));
        }
        identities(991, UUID.randomUUID()).statusCode(404).body("errorCode", equalTo("COMPANY_NOT_FOUND"));
    }

    @Test
    void only_the_permission_for_identities_opens_it() {
        as(Permission.EMPLOYEES_READ, Permission.EMPLOYEES_WRITE)
                .body(Map.of("companyId", 3, "employeeReferences", List.of(UUID.randomUUID())))
                .post("/personnelticket/v2/employees/identities")
                .then()
                .statusCode(403);
    }

    @Test
    void a_national_id_does_not_show_in_text() {
        assertThat(NationalId.of(LocalDate.parse("1950-03-14"), "12345")).hasToString("***********");
    }

    private static io.restassured.response.ValidatableResponse companyOf(String path, int companyId) {
        return as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/" + path + "?companyId=" + companyId)
                .then();
    }

    private static io.restassured.response.ValidatableResponse identities(int companyId, Object reference) {
        return as(Permission.IDENTITIES_READ)
                .body(Map.of("companyId", companyId, "employeeReferences", List.of(reference)))
                .post("/personnelticket/v2/employees/identities")
                .then();
    }
}
