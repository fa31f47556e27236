package no.personnelticket.rights.company;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompaniesTest {

    @Test
    @GivesExamples("findCompanies.200.json")
    void companies_are_found_by_part_of_their_name() {
        given().auth()
                .oauth2(Tokens.with(Permission.EMPLOYEES_READ))
                .queryParam("name", "nor")
                .when()
                .get("/personnelticket/v2/companies")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(2))
                .body("items[0].name", equalTo("SJ Nord"))
                .body("items[0].isDeleted", equalTo(false))
                .body("items[1].companyId", equalTo(5));
    }

    @Test
    void a_call_without_a_token_is_refused_with_the_published_error_body() {
        given().header("X-Correlation-Id", "abc-123")
                .when()
                .get("/personnelticket/v2/companies")
                .then()
                .statusCode(401)
                .header("X-Correlation-Id", equalTo("abc-123"))
                .body("status", equalTo(401))
                .body("errorCode", equalTo("UNAUTHORIZED"))
                .body("correlationId", equalTo("abc-123"))
                .body("path", equalTo("/personnelticket/v2/companies"))
                .body("timestamp", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ".", "...", "a.b.c", "a.b.c.d.e", "e30.e30.e30", "eyJhbGciOiJub25lIn0.e30."})
    void a_token_that_is_no_token_is_refused(String token) {
        given().auth()
                .oauth2(token)
                .when()
                .get("/personnelticket/v2/companies")
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("UNAUTHORIZED"));
    }

    @Test
    void a_token_without_the_permission_is_refused() {
        given().auth()
                .oauth2(Tokens.with(Permission.OFFERS_SEARCH))
                .when()
                .get("/personnelticket/v2/companies")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));
    }

    @Test
    void a_page_out_of_bounds_is_refused_by_name() {
        given().auth()
                .oauth2(Tokens.with(Permission.EMPLOYEES_READ))
                .queryParam("perPage", 0)
                .when()
                .get("/personnelticket/v2/companies")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("perPage"));
    }
}
