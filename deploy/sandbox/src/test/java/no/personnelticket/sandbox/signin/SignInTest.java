package no.personnelticket.sandbox.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignInTest extends SandboxTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://localhost:8085/signed-in";

    @Test
    void the_page_offers_the_registered_users() {
        asked().get("/oauth/authorize")
                .then()
                .statusCode(200)
                .body(containsString("Payroll officer of company 3"), containsString("value=\"observer\""));
    }

    @Test
    void a_user_who_signs_in_gets_an_id_token_for_the_console_and_an_access_token_with_permissions() {
        // When
        JsonPath tokens = exchange(code("payroll-3"), VERIFIER)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        // Then
        JsonPath id = claims(tokens.getString("id_token"));
        assertThat(id.getString("sub")).isEqualTo("payroll-3");
        assertThat(id.getString("aud")).isEqualTo("console");
        assertThat(id.getString("nonce")).isEqualTo("n-1");
        JsonPath access = claims(tokens.getString("access_token"));
        assertThat(access.getString("sub")).isEqualTo("payroll-3");
        assertThat(access.getString("aud")).isEqualTo("personnelticket");
        assertThat(access.getList("permissions"))
                .hasSameElementsAs(List.of("system:read", "usages:read", "reports:read", "reports:close"));
        assertThat(access.getList("companyIds")).hasToString("[3]");
    }

    @Test
    void a_user_without_permissions_signs_in_with_a_scope_that_is_not_empty() {
        exchange(code("nobody"), VERIFIER).then().statusCode(200).body("scope", equalTo("openid"));
    }

    @Test
    void a_code_is_exchanged_once() {
        // Given
        String code = code("observer");
        exchange(code, VERIFIER).then().statusCode(200);

        // When
        Response again = exchange(code, VERIFIER);

        // Then
        again.then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_code_without_its_verifier_is_worth_nothing() {
        exchange(code("observer"), "another-verifier").then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, http://localhost:8085/elsewhere",
        "redirect_uri, https://attacker.example/signed-in",
        "client_id, sales-client",
        "response_type, token",
        "code_challenge_method, plain"
    })
    void what_is_not_registered_is_refused_and_nobody_is_sent_anywhere(String parameter, String value) {
        // Given
        Map<String, String> parameters = new HashMap<>(parameters());
        parameters.put(parameter, value);

        // When
        Response answer =
                given().redirects().follow(false).queryParams(parameters).get("/oauth/authorize");

        // Then
        answer.then().statusCode(400).body("errorSpecifications[0].field", equalTo(parameter));
    }

    private static Map<String, String> parameters() {
        return Map.of(
                "response_type", "code",
                "client_id", "console",
                "redirect_uri", BACK,
                "scope", "openid",
                "state", "a state & more",
                "nonce", "n-1",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }

    private static RequestSpecification asked() {
        return given().redirects().follow(false).queryParams(parameters());
    }

    private static String code(String user) {
        String location = asked().formParam("user", user)
                .post("/oauth/authorize")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=a+state+%26+more");
        return location.replaceAll(".*code=([^&]*).*", "$1");
    }

    private static Response exchange(String code, String verifier) {
        return given().auth()
                .preemptive()
                .basic("console", "the-secret-of-the-console-in-the-sandbox")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", BACK)
                .formParam("code_verifier", verifier)
                .post("/oauth/token");
    }

    private static JsonPath claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
