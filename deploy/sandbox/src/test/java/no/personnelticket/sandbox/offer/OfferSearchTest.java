package no.personnelticket.sandbox.offer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import no.personnelticket.sandbox.SandboxTest;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OfferSearchTest extends SandboxTest {

    private static final String OSLO = "NSR:StopPlace:59872";
    private static final String BERGEN = "NSR:StopPlace:548";
    private static final String TRONDHEIM = "NSR:StopPlace:41742";

    @Test
    @GivesExamples("searchStopPlaces.200.json")
    void the_published_example_costs_1026_kroner() {
        search(OSLO, BERGEN, """
                {"id": "1", "age": 36}""")
                .statusCode(200)
                .body("offers", hasSize(1))
                .body("offers[0].name", equalTo("Flex Refunderbar"))
                .body("offers[0].price.amount", equalTo("1026.00"))
                .body("offers[0].price.currency", equalTo("NOK"))
                .body("offers[0].preassignedProducts[0].id", equalTo("VYT:PreassignedFareProduct:FlexRefundable"))
                .body("offers[0].preassignedProducts[0].version", equalTo("VYT:Version:PFP-FlexRefundable-1"))
                .body("offers[0].preassignedProducts[0].price.amount", equalTo("976.00"))
                .body("offers[0].preassignedProducts[0].travellerIds", contains("1"))
                .body("offers[0].preassignedProducts[0].properties.userProfileId", equalTo("VYT:UserProfile:Adult"))
                .body("offers[0].preassignedProducts[0].properties.fareClasses", contains("STANDARD_CLASS"))
                .body("offers[0].supplementProducts[0].id", equalTo("VYT:SupplementProduct:SeatReservation"))
                .body("offers[0].supplementProducts[0].price.amount", equalTo("50.00"))
                .body("offers[0].travellerMapping[0].userType", equalTo("ADULT"))
                .body("offers[0].available", equalTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "5, INFANT, 0.00",
        "6, CHILD, 538.00",
        "17, CHILD, 538.00",
        "18, ADULT, 1026.00",
        "66, ADULT, 1026.00",
        "67, SENIOR, 538.00"
    })
    void the_age_decides_the_kind_of_traveller_and_the_price(int age, String userType, String price) {
        search(BERGEN, OSLO, "{\"id\": \"1\", \"age\": %d}".formatted(age))
                .statusCode(200)
                .body("offers[0].travellerMapping[0].userType", equalTo(userType))
                .body("offers[0].price.amount", equalTo(price));
    }

    @Test
    void one_offer_covers_the_whole_party() {
        search(OSLO, BERGEN, """
                {"id": "a", "userType": "STUDENT"}, {"id": "b", "age": 8}, {"id": "c", "age": 2}""")
                .statusCode(200)
                .body("offers[0].price.amount", equalTo("1320.00"))
                .body("offers[0].preassignedProducts.price.amount", contains("732.00", "488.00", "0.00"))
                .body("offers[0].supplementProducts.price.amount", contains("50.00", "50.00", "0.00"));
    }

    @Test
    void a_route_with_two_fare_classes_has_an_offer_for_each() {
        search(OSLO, TRONDHEIM, """
                {"id": "1", "age": 36}""")
                .statusCode(200)
                .body("offers", hasSize(2))
                .body("offers[0].preassignedProducts[0].properties.fareClasses", contains("STANDARD_CLASS"))
                .body("offers[1].preassignedProducts[0].properties.fareClasses", contains("PREMIUM_CLASS"));
    }

    @Test
    void an_unknown_route_has_no_offers() {
        search(BERGEN, TRONDHEIM, """
                {"id": "1", "age": 36}""").statusCode(200).body("offers", empty());
    }

    @Test
    void what_is_wrong_with_a_party_is_said_for_each_traveller() {
        search(OSLO, BERGEN, """
                {"id": "1"}, {"id": "1", "age": 36}, {"id": "3", "userType": "GUIDE_DOG"}""")
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body(
                        "errorSpecifications.field",
                        contains("travellers[0]", "travellers[1].id", "travellers[2].userType"));
    }

    @Test
    void a_search_needs_a_token_of_somebody() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/offers/v2/search/stop-places")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse search(String from, String to, String travellers) {
        return as("nobody", "nobody-secret")
                .body("""
                        {"travelDate": "2026-12-01", "from": "%s", "to": "%s", "travellers": [%s]}""".formatted(from, to, travellers))
                .post("/offers/v2/search/stop-places")
                .then();
    }
}
