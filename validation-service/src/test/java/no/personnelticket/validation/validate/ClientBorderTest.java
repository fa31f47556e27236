package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;
import static no.personnelticket.validation.validate.Validation.body;
import static no.personnelticket.validation.validate.Validation.outcome;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.validation.Sale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers, verdicts and coupons of day trips are their client's; contracts are those of the companies that a token shows. */
@QuarkusTest
class ClientBorderTest {

    private static final String OWN = "own-shop";
    private static final String OTHER = "other-shop";
    private static final List<Integer> ALL = List.of();
    private static final List<Integer> ITS_COMPANY = List.of(1);
    private static final List<Integer> OTHER_COMPANY = List.of(5);

    private final Sale sale = Sale.today();

    @BeforeEach
    void arrives() {
        sale.client = OWN;
        sale.couponsLimit = 2;
        sale.now = Instant.now();
        TestTopics.publish(sale.contract());
        TestTopics.publish(sale.offer());
        Awaitility.await().untilAsserted(() -> ask(OWN, ALL).body("valid", equalTo(true)));
    }

    @Test
    void an_offer_of_another_client_is_unknown() {
        ask(OTHER, ALL)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body(outcome("OFFER_UNKNOWN"), equalTo("REFUSED"));
    }

    @Test
    void a_contract_of_a_company_that_the_token_does_not_show_is_unknown() {
        ask(OWN, OTHER_COMPANY)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body(outcome("CONTRACT_NOT_FOUND"), equalTo("REFUSED"))
                .body(outcome("CONTRACT_NOT_ACTIVE"), equalTo("NOT_APPLICABLE"));
        ask(OWN, ITS_COMPANY).body("valid", equalTo(true));
    }

    @Test
    void a_validation_is_released_by_its_client_only() {
        // Given
        String validation = ask(OWN, ALL).extract().path("offers[0].validationId");

        // Then
        release(OTHER, validation).statusCode(404).body("errorCode", equalTo("VALIDATION_NOT_FOUND"));
        release(OWN, validation).statusCode(204);
    }

    @Test
    void a_coupon_of_a_day_trip_is_held_for_companies_that_the_token_shows_and_released_by_its_client_only() {
        // Given
        sale.couponsLimit = 2;
        String path = "/customers/v2/benefits/contracts/" + sale.contractId + "/day-trip-coupons/";
        String trip = path + UUID.randomUUID();

        // Then
        as(OWN, OTHER_COMPANY).put(trip).then().statusCode(404).body("errorCode", equalTo("CONTRACT_NOT_FOUND"));
        as(OWN, ITS_COMPANY).put(trip).then().statusCode(204);
        as(OTHER, ALL).delete(trip).then().statusCode(204);
        as(OWN, ALL).put(path + UUID.randomUUID()).then().statusCode(409);
        as(OWN, ALL).delete(trip).then().statusCode(204);
        as(OWN, ALL).put(path + UUID.randomUUID()).then().statusCode(204);
    }

    private ValidatableResponse ask(String client, List<Integer> companies) {
        return as(client, companies).body(body(sale)).post(Validation.PATH).then();
    }

    private static ValidatableResponse release(String client, String validation) {
        return as(client, ALL)
                .delete("/customers/v2/benefits/entitlements/validations/" + validation)
                .then();
    }

    private static RequestSpecification as(String client, List<Integer> companies) {
        return given().auth()
                .oauth2(Tokens.ofClient(client, companies, Permission.ENTITLEMENTS_VALIDATE, Permission.RIGHTS_SELECT))
                .contentType("application/json");
    }
}
