package no.personnelticket.rights.employee;

import static no.personnelticket.rights.Rights.as;
import static no.personnelticket.rights.Rights.fresh;
import static no.personnelticket.rights.Rights.importCsv;
import static no.personnelticket.rights.Rights.row;
import static no.personnelticket.rights.Rights.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmployeeDetailsTest {

    private static final String EMPLOYEES = "/personnelticket/v2/employees";

    private int number;
    private String id;

    @BeforeEach
    void an_employee_with_a_spouse() {
        number = fresh();
        importCsv(row(number)).statusCode(200);
        id = find(Map.of("employeeNo", number)).extract().path("items[0].id");
        as(Permission.EMPLOYEES_WRITE)
                .body(Map.of(
                        "employeeId", id,
                        "familyRelation", "SPOUSE",
                        "firstName", "Per",
                        "surname", "Nordmann",
                        "dateOfBirth", "1982-05-06",
                        "isDeleted", false))
                .post("/personnelticket/v2/family-members")
                .then()
                .statusCode(201);
    }

    @Test
    @GivesExamples("findEmployees.200.json")
    void family_and_rights_come_when_asked_for_only() {
        find(Map.of("employeeNo", number))
                .body("items[0].employeeNo", equalTo(number))
                .body("items[0].familyMembers", nullValue())
                .body("items[0].ticketRights", nullValue());
        find(Map.of("employeeNo", number, "includeFamilyMembers", true))
                .body("items[0].familyMembers.firstName", equalTo(List.of("Per")))
                .body("items[0].familyMembers[0].ticketRights", nullValue());
        find(Map.of("employeeNo", number, "includeTicketRights", true))
                .body("items[0].ticketRights.travelType", equalTo(List.of("PRIVATE", "WORK")));
        find(Map.of("employeeNo", number, "includeFamilyMembers", true, "includeTicketRights", true))
                .body("items[0].familyMembers[0].ticketRights.travelType", equalTo(List.of("PRIVATE")))
                .body("items[0].familyMembers[0].ticketRights[0].couponsLimit", equalTo(12));
    }

    @Test
    @GivesExamples("getEmployee.200.json")
    void one_employee_is_read_alike_by_id() {
        as(Permission.EMPLOYEES_READ)
                .queryParam("includeFamilyMembers", true)
                .queryParam("includeTicketRights", true)
                .get(EMPLOYEES + "/" + id)
                .then()
                .statusCode(200)
                .body("employeeNo", equalTo(number))
                .body("familyMembers", hasSize(1))
                .body("ticketRights", hasSize(2));
    }

    @Test
    void an_employee_is_found_by_birth_date_and_last_five_digits() {
        String ssn = find(Map.of("employeeNo", number)).extract().path("items[0].ssn");
        find(Map.of("dateOfBirth", "1980-03-14", "ssn", ssn)).body("items.employeeNo", hasItem(number));
        find(Map.of("employeeNo", number, "dateOfBirth", "1980-03-15")).body("totalItems", equalTo(0));
        find(Map.of("ssn", "123"))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("ssn"))
                .body("errorSpecifications[0].reason", equalTo("must be five digits"));
    }

    @Test
    void an_employee_of_another_company_is_not_found() {
        String token = Tokens.forCompanies(List.of(1), Permission.EMPLOYEES_READ);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get(EMPLOYEES + "/" + id)
                .then()
                .statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .queryParam("companyId", 3)
                .get(EMPLOYEES)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "employees, companyId, abc",
        "employees, employeeNo, one",
        "employees, page, abc",
        "employees, perPage, many",
        "employees, dateOfBirth, xyz",
        "employees, includeFamilyMembers, perhaps",
        "employees, includeTicketRights, 1",
        "ticketrightsholders, fromDate, xyz",
        "family-members, companyId, 3.0",
        "companies, includeDeleted, ja",
    })
    void a_query_parameter_of_the_wrong_form_is_refused_by_name(String resource, String parameter, String value) {
        as(Permission.EMPLOYEES_READ)
                .queryParam(parameter, value)
                .get("/personnelticket/v2/" + resource)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errorSpecifications[0].field", equalTo(parameter));
    }

    @Test
    void holders_are_found_by_the_day_on_which_their_rights_are_valid_still() {
        for (int years = 0; years < 2; years++) {
            as(Permission.EMPLOYEES_READ)
                    .queryParam("companyId", 3)
                    .queryParam("employeeNo", number)
                    .queryParam("fromDate", today().plusYears(2L * years).toString())
                    .get("/personnelticket/v2/ticketrightsholders")
                    .then()
                    .statusCode(200)
                    .body("totalItems", equalTo(years == 0 ? 2 : 0));
        }
    }

    @Test
    void an_id_in_the_address_that_is_none_is_refused_by_name() {
        as(Permission.EMPLOYEES_READ)
                .get(EMPLOYEES + "/one")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("id"));
    }

    private static ValidatableResponse find(Map<String, Object> criteria) {
        return as(Permission.EMPLOYEES_READ)
                .queryParam("companyId", 3)
                .queryParams(criteria)
                .get(EMPLOYEES)
                .then();
    }
}
