package no.personnelticket.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import no.personnelticket.local.Part;

/** The clients that the sandbox gives tokens to. */
final class Clients {

    private Clients() {}

    static RequestSpecification sales() {
        return with("sales-client", "sales-secret");
    }

    static RequestSpecification hr() {
        return with("hr-system", "hr-secret");
    }

    static RequestSpecification payroll() {
        return with("payroll", "payroll-secret");
    }

    /** A client whose token has no permissions. */
    static RequestSpecification nobody() {
        return with("nobody", "nobody-secret");
    }

    private static RequestSpecification with(String clientId, String clientSecret) {
        return given().auth()
                .oauth2(token(clientId, clientSecret))
                .contentType("application/json")
                .header("ET-Client-Name", "end-to-end");
    }

    static String token(String clientId, String clientSecret) {
        return given().contentType("application/json")
                .body(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        clientSecret,
                        "audience",
                        "personnelticket"))
                .post(RunningSystem.address(Part.SANDBOX, "/oauth/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
