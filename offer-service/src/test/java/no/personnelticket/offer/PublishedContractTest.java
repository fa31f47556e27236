package no.personnelticket.offer;

import static io.restassured.RestAssured.given;
import static no.personnelticket.offer.Selections.right;
import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients rely on, in literals. */
@QuarkusTest
class PublishedContractTest {

    private static final UUID CONTRACT = UUID.fromString("5a0e5c0e-4f8f-4d5e-9d3c-2a1f6c3b7e10");

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void goodAnswers() {
        FakeOffersApi.fresh();
    }

    @Test
    @GivesExamples("searchStopPlaces.200.json")
    void the_published_example_comes_out_exactly() throws IOException {
        // Given
        RightsSelected selection = Selections.of(traveller("3518762", right(CONTRACT, "levelA2")));
        TestTopics.publish(selection);

        // When
        String answer = Search.in(selection)
                .adult("3518762", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        JsonNode offer = json.readTree(answer).at("/offers/0");
        ObjectNode published = offer.deepCopy();
        published.retain(
                "name", "price", "preassignedProducts", "travellerMapping", "available", "operator", "fareClass");
        assertThat(published).isEqualTo(json.readTree("""
                {"name":"Flex Refunderbar","price":{"amount":"50.00","currency":"NOK"},
                 "preassignedProducts":[{"id":"VYT:PreassignedFareProduct:FlexRefundable",
                   "version":"VYT:Version:PFP-FlexRefundable-1",
                   "properties":{"userProfileId":"VYT:UserProfile:Adult","fareClasses":["STANDARD_CLASS"]},
                   "discountRight":{"id":"ENT:SaleDiscountRight:ReservasjonsavgifterA",
                     "version":"ENT:Version:SDR-Reservasjonsavgifter-1",
                     "price":{"amount":"-976.00","currency":"NOK"},"name":"Personalbillettrabatt",
                     "originatingFromProductId":"ENT:EntitlementProduct:levelA2"}}],
                 "travellerMapping":[{"travellerIds":["3518762"],"minNumberOfTravellers":1,
                   "maxNumberOfTravellers":1,"userType":"ADULT"}],
                 "available":200,"operator":"VYT","fareClass":"STANDARD_CLASS"}"""));
        assertThat(offer.get("travellers")).isEqualTo(json.readTree("""
                [{"travellerId":"3518762","userType":"ADULT",
                  "fullFare":{"amount":"1026.00","currency":"NOK"},"addOns":{"amount":"50.00","currency":"NOK"},
                  "discount":{"amount":"-976.00","currency":"NOK"},"price":{"amount":"50.00","currency":"NOK"},
                  "right":{"contractUUID":"5a0e5c0e-4f8f-4d5e-9d3c-2a1f6c3b7e10",
                    "product":{"id":"ENT:EntitlementProduct:levelA2","version":"ENT:Version:EP-levelA2-1"},
                    "travelType":"PRIVATE","customerNumber":%d}}]""".formatted(selection.customerNumber())));
        assertThat(offer.get("discountSchemeVersion").asText()).isEqualTo("1");
        assertThat(offer.has("taxPreview")).isFalse();
        assertThat(offer.get("selectionId").asText())
                .isEqualTo(selection.selectionId().toString());
        assertThat(offer.get("customerNumber").asLong()).isEqualTo(selection.customerNumber());
        assertThat(offer.get("travelDate").asText())
                .isEqualTo(Selections.tomorrow().toString());
        assertThat(offer.get("from").asText()).isEqualTo("NSR:StopPlace:59872");
        assertThat(offer.get("to").asText()).isEqualTo("NSR:StopPlace:548");
        assertThat(offer.get("fingerprint").asText()).matches("[0-9a-f]{64}");
        assertThat(Duration.between(
                        Selections.now(), Instant.parse(offer.get("expiresAt").asText())))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    @GivesExamples("getOffer.200.json")
    void an_offer_is_read_again_by_its_id() throws IOException {
        // Given
        RightsSelected selection = Selections.of(traveller("1", "levelA2"));
        TestTopics.publish(selection);
        var found = Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .header("Expires", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"));
        JsonNode offer = json.readTree(found.extract().asString()).at("/offers/0");

        // When
        String again = given().auth()
                .oauth2(Tokens.with("offers:search"))
                .when()
                .get("/offers/v2/offers/" + offer.get("id").asText())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(json.readTree(again)).isEqualTo(offer);
    }

    @Test
    void an_offer_that_never_was_is_not_found() {
        given().auth()
                .oauth2(Tokens.with("offers:search"))
                .when()
                .get("/offers/v2/offers/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("OFFER_NOT_FOUND"));
    }

    @Test
    void nobody_searches_or_reads_without_the_permission() {
        given().auth()
                .oauth2(Tokens.with("rights:select"))
                .contentType("application/json")
                .body("{}")
                .when()
                .post("/offers/v2/search/stop-places")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));
        given().auth()
                .oauth2(Tokens.with("rights:select"))
                .when()
                .get("/offers/v2/offers/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
