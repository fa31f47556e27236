package no.personnelticket.rights.employee;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.file;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.holders;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.pickupCode;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.CustomersApi;
import no.personnelticket.rights.NationalIds;
import no.personnelticket.testing.AuditLog;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class EmployeeImportTest {

    @Test
    @GivesExamples("importEmployees.200.json")
    void good_rows_are_taken_and_bad_rows_come_back_with_line_field_and_reason() {
        int first = fresh();
        int second = fresh();
        importCsv(
                        row(first),
                        row(fresh()).replace("1980-03-14", "14.03.1980"),
                        row(fresh()).replace(",3,1,", ",999,1,"),
                        row(fresh()) + ",one too many",
                        row(second))
                .statusCode(200)
                .body("total", equalTo(5))
                .body("added", equalTo(2))
                .body("refused.line", equalTo(List.of(3, 4, 5)))
                .body("refused.field", equalTo(List.of("dateOfBirth", "companyId", "row")))
                .body("refused[0].reason", equalTo("is not a date (yyyy-MM-dd)"));
        assertThat(holders(second)).hasSize(1);
    }

    @Test
    void every_fault_of_a_row_is_named() {
        importCsv("x,3,1,,123,,Nordmann,Storgata 1,0155,maybe,2010-01-01,M,,,50,,100,,,,false")
                .statusCode(200)
                .body("added", equalTo(0))
                .body(
                        "refused.field",
                        hasItems(
                                "employeeNo",
                                "dateOfBirth",
                                "ssn",
                                "firstName",
                                "abstainFromTicket",
                                "disabilityFromDate"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_keeps_the_pickup_code() {
        // Given
        int employee = fresh();
        importCsv(row(employee)).body("added", equalTo(1));
        String code = pickupCode(employee);

        // When
        importCsv(row(employee)).body("added", equalTo(0)).body("unchanged", equalTo(1));

        // Then
        assertThat(pickupCode(employee)).isEqualTo(code);
    }

    @Test
    void an_employee_who_leaves_loses_the_rights_from_the_day_after() {
        // Given
        int employee = fresh();
        importCsv(row(employee));
        String reference = holders(employee).get(0).get("id").toString();

        // When
        importCsv(row(employee, "1980-03-14", "2010-01-01", "2020-06-30", "RESIGNED"))
                .body("updated", equalTo(1));

        // Then
        assertThat(TestTopics.await(
                        ContractChanged.class,
                        2,
                        image -> image.employeeReference().toString().equals(reference) && image.version() == 2))
                .allSatisfy(image -> assertThat(image.status()).isEqualTo(ContractChanged.Status.ENDED));
    }

    @Test
    void contracts_are_published_without_names_or_birth_dates() {
        // Given
        int employee = fresh();

        // When
        importCsv(row(employee));

        // Then
        String reference = holders(employee).get(0).get("id").toString();
        assertThat(TestTopics.awaitRecords(
                        "ContractChanged", 2, record -> text(record.value()).contains(reference)))
                .allSatisfy(record -> assertThat(text(record.value()))
                        .doesNotContain("Nordmann")
                        .doesNotContain("Kari")
                        .doesNotContain("1980-03-14"));
    }

    @Test
    @GivesExamples({"importNewEmployee.200.json", "importNewEmployee.201.json"})
    void one_record_can_be_imported_and_updated_by_its_id() {
        int number = fresh();
        Map<String, Object> record = record(number, "1990-02-03");
        String id = send(record)
                .statusCode(201)
                .body("change", equalTo("NEW"))
                .extract()
                .path("id");

        record.put("id", id);
        record.put("surname", "Hansen");
        send(record).statusCode(200).body("change", equalTo("UPDATED"));
        send(record).statusCode(200).body("change", equalTo("UNCHANGED"));
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/employees/" + id)
                .then()
                .body("surname", equalTo("Hansen"));
        AuditLog.entries("subject=employeeNo=" + number + "&action=importNewEmployee")
                .body("totalItems", equalTo(3));
    }

    @Test
    void a_corrected_birth_date_changes_the_images_of_the_rights() {
        // Given
        int employee = fresh();
        String id = send(record(employee, "1990-02-03")).extract().path("id");

        // When
        Map<String, Object> corrected = record(employee, "1950-02-03");
        corrected.put("id", id);
        send(corrected).statusCode(200).body("change", equalTo("UPDATED"));

        // Then
        assertThat(TestTopics.await(
                        ContractChanged.class,
                        2,
                        image -> image.employeeReference().toString().equals(id) && image.version() == 2))
                .allSatisfy(image -> assertThat(image.travellerTypes())
                        .extracting(TravellerTypePeriod::userType)
                        .containsExactly(UserType.SENIOR));
    }

    @Test
    void an_employee_does_not_become_another_employee_or_one_of_another_company() {
        // Given
        int other = fresh();
        send(record(other, "1990-02-03")).statusCode(201);
        Map<String, Object> record = record(fresh(), "1990-02-03");
        record.put("id", send(record).extract().path("id"));

        // Then
        record.put("ssn", NationalIds.ssn("1990-02-03", other));
        send(record)
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("ssn")))
                .body(
                        "errorSpecifications[0].reason",
                        equalTo("belongs, with dateOfBirth, to another employee of the company"));
        record.put("companyId", 4);
        send(record).statusCode(404).body("errorCode", equalTo("EMPLOYEE_NOT_FOUND"));
    }

    @Test
    void a_record_with_faults_is_refused_with_each_field_and_reason() {
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("employeeNo", 1, "companyId", 3, "ssn", "123"))
                .post("/personnelticket/v2/imports/employees")
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errorSpecifications.field", hasItems("dateOfBirth", "ssn", "surname"))
                .body("errorSpecifications.reason", hasItem("must be five digits"));
    }

    @Test
    void a_birth_date_after_today_is_refused_in_a_record_and_in_the_row_of_a_file_that_has_it() {
        // Given
        String tomorrow = today().plusDays(1).toString();

        // Then
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("dateOfBirth", tomorrow))
                .post("/personnelticket/v2/imports/employees")
                .then()
                .statusCode(400)
                .body(
                        "errorSpecifications.find { it.field == 'dateOfBirth' }.reason",
                        equalTo("must not be after today"));
        importCsv(row(fresh()), row(fresh(), tomorrow, "2010-01-01", "", ""))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refusedRows", equalTo(1))
                .body("refused[0].line", equalTo(3))
                .body("refused[0].field", equalTo("dateOfBirth"))
                .body("refused[0].reason", equalTo("must not be after today"));
    }

    @Test
    void an_unknown_field_is_named() {
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("employeNo", 1))
                .post("/personnelticket/v2/imports/employees")
                .then()
                .statusCode(400)
                .body("errorSpecifications", hasSize(1))
                .body("errorSpecifications[0].field", equalTo("employeNo"));
    }

    @Test
    void a_company_sees_and_imports_its_own_employees_only() {
        String token = Tokens.forCompanies(List.of(1), Permission.EMPLOYEES_READ, Permission.EMPLOYEES_WRITE);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .queryParam("companyId", 3)
                .get("/personnelticket/v2/ticketrightsholders")
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(file(row(fresh())))
                .post("/personnelticket/v2/imports/employee-files")
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("refused[0].field", equalTo("companyId"));
    }

    private static String text(byte[] body) {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, Object> record(int employee, String dateOfBirth) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "employeeNo",
                employee,
                "companyId",
                3,
                "employmentTypeId",
                1,
                "dateOfBirth",
                dateOfBirth,
                "ssn",
                NationalIds.ssn(dateOfBirth, employee),
                "firstName",
                "Ola",
                "surname",
                "Nordmann",
                "addressLine",
                "Storgata 2"));
        record.putAll(Map.of(
                "postalCode", "0155", "hireStartDate", "2020-01-01", "employmentPercentage", 80, "isDeleted", false));
        return record;
    }

    private static ValidatableResponse send(Map<String, Object> record) {
        return as(Permission.EMPLOYEES_WRITE)
                .body(record)
                .post("/personnelticket/v2/imports/employees")
                .then();
    }
}
