package no.personnelticket.sandbox.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.sandbox.SandboxTest;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProfileTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({"1000001, S, A", "1000009, S, A", "1000010, T, A", "1000011, S, D", "1000012, S, P"})
    void the_known_customers_have_their_profiles(long customerNumber, String profileType, String status) {
        asSalesClient()
                .get("/customers/v2/profiles/" + customerNumber)
                .then()
                .statusCode(200)
                .body("customerNumber", equalTo((int) customerNumber))
                .body("profileType", equalTo(profileType))
                .body("status", equalTo(status));
    }

    @Test
    void an_unknown_customer_is_not_found() {
        asSalesClient()
                .get("/customers/v2/profiles/4711")
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("CUSTOMER_NOT_FOUND"));
    }

    @Test
    @GivesExamples({"putProfile.201.json", "getProfile.200.json"})
    void a_new_customer_can_be_made() {
        // When
        asSalesClient().body("""
                        {"customerNumber": 2000001, "profileType": "S", "status": "A"}""").post("/customers/v2/profiles").then().statusCode(201);

        // Then
        asSalesClient().get("/customers/v2/profiles/2000001").then().statusCode(200);
    }

    @Test
    void nobody_reads_profiles_without_a_token() {
        given().get("/customers/v2/profiles/1000001").then().statusCode(401);
    }
}
