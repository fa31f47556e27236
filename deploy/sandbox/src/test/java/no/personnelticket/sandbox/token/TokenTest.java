package no.personnelticket.sandbox.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import no.personnelticket.sandbox.SandboxTest;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenTest extends SandboxTest {

    private static final String REQUEST = """
            {"grant_type": "client_credentials", "client_id": "hr-company-3", "client_secret": "%s",
             "audience": "%s"}""";

    @Test
    @GivesExamples("fetchToken.200.json")
    void the_token_of_the_sales_client_is_for_each_step_of_a_sale() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"grant_type": "client_credentials", "client_id": "sales-client",
                         "client_secret": "sales-secret", "audience": "personnelticket"}""")
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .body("scope", stringContainsInOrder("entitlements:read", "entitlements:validate", "orders:write"));
    }

    @Test
    void a_client_fetches_a_token_with_json() {
        // When
        String token = given().contentType(ContentType.JSON)
                .body(REQUEST.formatted("hr-secret", "personnelticket"))
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600))
                .extract()
                .path("access_token");

        // Then
        JsonPath claims = claims(token);
        assertThat(claims.getString("sub")).isEqualTo("hr-company-3");
        assertThat(claims.getString("aud")).isEqualTo("personnelticket");
        assertThat(claims.getList("permissions")).hasSameElementsAs(List.of("employees:read", "employees:write"));
        assertThat(claims.getList("companyIds")).hasToString("[3]");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(3600);
    }

    @Test
    void a_client_fetches_a_token_with_basic_authentication_and_a_form() {
        given().auth()
                .preemptive()
                .basic("payroll", "payroll-secret")
                .formParam("grant_type", "client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    @GivesExamples("fetchToken.401.json")
    void a_wrong_secret_is_refused_as_oauth2_says() {
        given().contentType(ContentType.JSON)
                .body(REQUEST.formatted("guessed", "personnelticket"))
                .post("/oauth/token")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"sandbox\""))
                .body("error", equalTo("invalid_client"));
    }

    @Test
    @GivesExamples("fetchToken.400.json")
    void another_grant_is_refused() {
        given().formParam("grant_type", "password")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    @Test
    void a_token_for_somebody_else_is_not_given() {
        given().contentType(ContentType.JSON)
                .body(REQUEST.formatted("hr-secret", "another-system"))
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_target"));
    }

    @Test
    @GivesExamples({"listSigningKeys.200.json", "getIssuerConfiguration.200.json"})
    void the_keys_and_addresses_are_published() {
        String keys = given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .extract()
                .path("jwks_uri");
        given().get(keys)
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].n", notNullValue());
    }

    private static JsonPath claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
