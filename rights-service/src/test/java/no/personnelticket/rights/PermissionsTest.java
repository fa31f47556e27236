package no.personnelticket.rights;

import static io.restassured.RestAssured.given;
import static no.personnelticket.rights.Rights.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which permission each call needs, by their literal names. */
@QuarkusTest
@QuarkusTestResource(CustomersApi.class)
class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /customers/v2/benefits/entitlements/1/by-customer-number, entitlements:read",
        "GET, /customers/v2/benefits/contract-consumers/1/contracts, entitlements:read",
        "POST, /customers/v2/benefits/contracts/claim-personnel-ticket, contracts:claim",
        "POST, /customers/v2/benefits/contracts/00000000-0000-0000-0000-000000000000/day-trips, rights:select",
        "POST, /customers/v2/benefits/rights-selections, rights:select",
        "GET, /personnelticket/v2/ticketrightsholders, employees:read",
        "GET, /personnelticket/v2/employees, employees:read",
        "GET, /personnelticket/v2/employees/00000000-0000-0000-0000-000000000000, employees:read",
        "POST, /personnelticket/v2/imports/employees, employees:write",
        "GET, /personnelticket/v2/family-members, employees:read",
        "POST, /personnelticket/v2/family-members, employees:write",
        "PUT, /personnelticket/v2/family-members/00000000-0000-0000-0000-000000000000, employees:write",
        "GET, /personnelticket/v2/companies, employees:read",
        "GET, /personnelticket/v2/code-pages/pay-types, employees:read",
        "POST, /personnelticket/v2/employees/identities, identities:read",
        "GET, /personnelticket/v2/subjects/00000000-0000-0000-0000-000000000000, subjects:read",
        "DELETE, /personnelticket/v2/subjects/00000000-0000-0000-0000-000000000000, subjects:erase",
    })
    void a_call_needs_a_token_with_its_permission(String method, String path, String permission) {
        given().contentType("application/json").request(method, path).then().statusCode(401);
        as("offers:search").body("{}").request(method, path).then().statusCode(403);
        assertThat(as(permission).body("{}").request(method, path).statusCode()).isNotIn(401, 403, 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personnelticket/v2/imports/employee-files", "/personnelticket/v2/imports/employees"})
    void a_file_of_employees_needs_a_token_that_may_import(String path) {
        given().contentType("text/csv").body("x").post(path).then().statusCode(401);
        as("employees:read").contentType("text/csv").body("x").post(path).then().statusCode(403);
        as("employees:write")
                .contentType("text/csv")
                .body("x")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void what_only_a_benchmark_calls_is_not_there() {
        as("entitlements:read").get("/benchmark/empty").then().statusCode(404);
    }
}
