package no.personnelticket.sandbox;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What the tests of the running sandbox have in common: its neighbours, and tokens fetched as its clients do. */
@WithTestResource(OwnIssuer.class)
@WithTestResource(OfferServiceStandIn.class)
public abstract class SandboxTest {

    protected static RequestSpecification as(String clientId, String clientSecret) {
        return given().auth().oauth2(token(clientId, clientSecret)).contentType(ContentType.JSON);
    }

    protected static RequestSpecification asSalesClient() {
        return as("sales-client", "sales-secret");
    }

    protected static String salesToken() {
        return token("sales-client", "sales-secret");
    }

    private static String token(String clientId, String clientSecret) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam("client_secret", clientSecret)
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
