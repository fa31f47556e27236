package no.personnelticket.rights;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.claimedEmployee;
import static no.personnelticket.rights.Rights.holders;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import no.personnelticket.http.token.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can have meant, and PostgreSQL cannot hold, is the caller's mistake and no fault of the service. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class RefusedInputTest {

    @ParameterizedTest
    @CsvSource({
        "employees?companyId=3&page=2147483647&perPage=1000, page",
        "family-members?companyId=3&page=2147483647&perPage=1000, page",
        "ticketrightsholders?companyId=3&page=2147483647&perPage=1000, page",
        "companies?page=2147483647&perPage=1000, page",
        "employees?companyId=3&dateOfBirth=%2B999999999-01-01, dateOfBirth",
        "ticketrightsholders?companyId=3&fromDate=%2B999999999-01-01, fromDate",
        "companies?name=%00, name",
        "employees?companyId=0, companyId",
        "employees?companyId=3&employeeNo=9007199254740992, employeeNo",
        "ticketrightsholders?companyId=3&employeeNo=-9007199254740992, employeeNo",
        "family-members?companyId=-1, companyId",
        "ticketrightsholders?companyId=0, companyId",
    })
    void a_page_a_day_or_a_character_that_cannot_be_is_refused(String call, String field) {
        as(Permission.EMPLOYEES_READ)
                .urlEncodingEnabled(false)
                .get("/personnelticket/v2/" + call)
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%FF", "a%00", "personnelticket/v2/a%ED%A0%80", "personnelticket/v2/employees/%C0%AF"})
    void an_address_that_is_no_text_is_refused_whether_there_is_something_at_it_or_not(String address) {
        as(Permission.EMPLOYEES_READ)
                .urlEncodingEnabled(false)
                .get("/" + address)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("path", equalTo("/" + address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personnelticket/v2/family-members",
                "personnelticket/v2/imports/employees",
                "customers/v2/benefits/contracts/claim-personnel-ticket",
            })
    void a_call_without_a_body_is_refused_by_that_name(String call) {
        as(Permission.EMPLOYEES_WRITE, Permission.CONTRACTS_CLAIM)
                .post("/" + call)
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("body")))
                .body("errorSpecifications.reason", equalTo(List.of("is required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\\ud83d", "1\\u0000", "\\ufeff"})
    void a_selection_is_not_acknowledged_when_no_consumer_could_read_it(String travellerId) {
        as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", "key")
                .contentType("application/json")
                .body("""
                        {"customerNumber":1000007,"travelDate":"2026-12-01",
                        "travellers":[{"id":"%s","userType":"ADULT"}]}""".formatted(travellerId))
                .post("/customers/v2/benefits/rights-selections")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].id"));
    }

    @ParameterizedTest
    @CsvSource({
        "personnelticket/v2/family-members, family-member-serial-date.json, dateOfBirth",
        "personnelticket/v2/family-members, family-member-javascript-date.json, dateOfBirth",
        "personnelticket/v2/family-members, looks-like-utf-32.bin, body",
        "personnelticket/v2/imports/employees, looks-like-utf-32.bin, body",
        "customers/v2/benefits/contracts/claim-personnel-ticket, looks-like-utf-32.bin, body",
        "customers/v2/benefits/rights-selections, looks-like-utf-32.bin, body",
        "customers/v2/benefits/rights-selections, selection-half-emoji.json, travellers[0].id"
    })
    void a_request_as_real_clients_sent_it_is_refused_by_its_field(String call, String request, String field)
            throws IOException {
        try (InputStream body = RefusedInputTest.class.getResourceAsStream("/requests/" + request)) {
            as(Permission.EMPLOYEES_WRITE, Permission.CONTRACTS_CLAIM, Permission.RIGHTS_SELECT)
                    .header("Idempotency-Key", request)
                    .body(body.readAllBytes())
                    .post("/" + call)
                    .then()
                    .statusCode(400)
                    .body("errorSpecifications.field", equalTo(List.of(field)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employmentPercentage", "paidPercentage"})
    void a_percentage_that_is_text_is_refused_by_its_field(String field) {
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of(field, "80"))
                .post("/personnelticket/v2/imports/employees")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of(field)))
                .body("errorSpecifications.reason", equalTo(List.of("is not a valid number")));
    }

    @Test
    void a_traveller_id_of_200_kilobytes_is_refused_by_its_field() {
        as(Permission.RIGHTS_SELECT)
                .header("Idempotency-Key", "long")
                .body("""
                        {"customerNumber":1000007,"travelDate":"2026-12-01",
                        "travellers":[{"id":"%s","userType":"ADULT"}]}""".formatted("1".repeat(200_000)))
                .post("/customers/v2/benefits/rights-selections")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("travellers[0].id"));
    }

    @Test
    void a_file_of_employees_may_be_large_and_the_JSON_of_one_employee_may_not() {
        for (String path : List.of("employees", "employee-files")) {
            as(Permission.EMPLOYEES_WRITE)
                    .contentType("Text/CSV; charset=utf-8")
                    .body("x".repeat(300_000))
                    .post("/personnelticket/v2/imports/" + path)
                    .then()
                    .statusCode(400);
        }
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("employeeNo", "x".repeat(300_000)))
                .post("/personnelticket/v2/imports/employees")
                .then()
                .statusCode(413)
                .body("errorCode", equalTo("REQUEST_ENTITY_TOO_LARGE"));
    }

    @Test
    void the_last_page_that_can_be_asked_for_is_empty() {
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/companies?page=1000000&perPage=1000")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_pickup_code_with_a_character_that_cannot_be_is_refused() {
        Rights.claim(claimedEmployee(), "A\u0000B").statusCode(400);
    }

    @Test
    void a_student_proof_until_a_year_of_five_digits_is_refused_by_name() {
        // Given
        int employee = claimedEmployee();

        // Then
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of("validFrom", "2026-01-01", "validTo", "+10000-01-01"))
                .put("/personnelticket/v2/ticketrightsholders/"
                        + holders(employee).get(0).get("id") + "/student-proof")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("validTo"));
    }
}
