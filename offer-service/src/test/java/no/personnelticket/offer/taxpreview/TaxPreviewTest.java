package no.personnelticket.offer.taxpreview;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.FakeOffersApi.Reply;
import no.personnelticket.offer.FakeTaxPreviews;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaxPreviewTest {

    private FakeTaxPreviews previews;
    private RightsSelected selection;

    @BeforeEach
    void aSelection() {
        FakeOffersApi.fresh();
        previews = FakeTaxPreviews.fresh();
        selection = Selections.of(traveller("1", "levelA2"), traveller("2", "levelB1"));
        TestTopics.publish(selection);
    }

    @Test
    void an_offer_says_what_it_would_add_to_taxable_income() {
        search().statusCode(200)
                .body("offers[0].taxPreview.status", equalTo("AVAILABLE"))
                .body("offers[0].taxPreview.saving.amount", equalTo("1854.40"))
                .body("offers[0].taxPreview.taxable.amount", equalTo("100.00"))
                .body("offers[0].taxPreview.unavailableBecause", nullValue());
        assertThat(previews.callers()).singleElement().asString().startsWith("Bearer ");
    }

    @Test
    void a_preview_that_was_not_asked_for_is_not_fetched() {
        party(new Search()).send().statusCode(200).body("offers[0].taxPreview", nullValue());
        assertThat(previews.callers()).isEmpty();
    }

    @Test
    void a_preview_is_no_part_of_the_offer() {
        // When
        ValidatableResponse answer = search();

        // Then
        RestAssured.given()
                .auth()
                .oauth2(Tokens.with("offers:search"))
                .get("/offers/v2/offers/" + answer.extract().path("offers[0].id"))
                .then()
                .statusCode(200)
                .body("taxPreview", nullValue())
                .body("fingerprint", equalTo(answer.extract().path("offers[0].fingerprint")));
    }

    @Test
    void an_offer_is_read_again_with_the_preview_of_now() {
        // Given
        String offerId = search().extract().path("offers[0].id");

        // When
        ValidatableResponse again = RestAssured.given()
                .auth()
                .oauth2(Tokens.with("offers:search"))
                .get("/offers/v2/offers/" + offerId + "?includeTaxPreview=true")
                .then();

        // Then
        again.statusCode(200)
                .body("id", equalTo(offerId))
                .body("taxPreview.status", equalTo("AVAILABLE"))
                .body("taxPreview.taxable.amount", equalTo("100.00"));
    }

    @Test
    void the_same_search_again_gets_the_same_offers_with_the_preview_of_now() {
        // Given
        String key = UUID.randomUUID().toString();
        String offerId = search(key).extract().path("offers[0].id");
        previews.behave(question -> new Reply(503, "{}"));

        // When
        ValidatableResponse again = search(key);

        // Then
        again.statusCode(200)
                .body("offers[0].id", equalTo(offerId))
                .body("offers[0].taxPreview.status", equalTo("UNAVAILABLE"));
    }

    @Test
    void offers_come_without_a_preview_where_the_service_that_reckons_tax_is_away() {
        previews.behave(question -> new Reply(500, "{}"));
        assertUnavailable(search(), "The usage-registration-service does not answer");
        previews.behave(question -> new Reply(200, "{\"purchases\":[{\"id\":1}]}"));
        assertUnavailable(search(), "The usage-registration-service does not answer");
        previews.behave(question -> new Reply(200, "{\"purchases\":[]}"));
        assertUnavailable(search(), "It was not answered");
        previews.behave(question -> new Reply(403, "{}"));
        assertUnavailable(search(), "The token lacks the permission for tax previews");
    }

    @Test
    void a_caller_who_is_refused_takes_the_preview_from_nobody_else() {
        // Given
        previews.behave(question -> new Reply(403, "{}"));
        for (int time = 0; time < 15; time++) {
            search().body("offers[0].taxPreview.status", equalTo("UNAVAILABLE"));
        }

        // When
        FakeTaxPreviews.fresh();

        // Then
        search().body("offers[0].taxPreview.status", equalTo("AVAILABLE"));
    }

    @Test
    void while_most_previews_fail_none_is_asked_for() {
        // Given
        previews.behave(question -> new Reply(500, "{}"));
        for (int time = 0; time < 12; time++) {
            search().body("offers[0].taxPreview.status", equalTo("UNAVAILABLE"));
        }
        int before = previews.callers().size();

        // When
        ValidatableResponse answer = search();

        // Then
        assertUnavailable(answer, "The usage-registration-service does not answer");
        assertThat(previews.callers()).hasSize(before);
    }

    @Test
    void offers_do_not_wait_long_for_their_preview() {
        // Given
        CountDownLatch over = new CountDownLatch(1);
        previews.behave(question -> {
            await(over);
            return new Reply(200, "{}");
        });
        long start = System.nanoTime();

        // When
        ValidatableResponse answer = search();

        // Then
        assertUnavailable(answer, "The usage-registration-service does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        over.countDown();
    }

    @Test
    void a_right_that_is_not_known_yet_where_tax_is_reckoned_leaves_the_preview_out() {
        previews.behave(question -> new Reply(
                200,
                "{\"purchases\":[{\"id\":\"" + question.at("/purchases/0/id").asText() + "\",\"known\":false}]}"));
        assertUnavailable(search(), "The usage-registration-service does not know all of the rights yet");
    }

    @Test
    void where_nothing_is_saved_nobody_is_asked() {
        FakeOffersApi.fresh().answerWith(offer -> offer.withArray("preassignedProducts")
                .forEach(product -> ((ObjectNode) product).put("id", "SJB:PreassignedFareProduct:Flex")));
        search().statusCode(200)
                .body("offers[0].taxPreview.status", equalTo("AVAILABLE"))
                .body("offers[0].taxPreview.taxable.amount", equalTo("0.00"));
        assertThat(previews.callers()).isEmpty();
    }

    private ValidatableResponse search() {
        return search(UUID.randomUUID().toString());
    }

    private ValidatableResponse search(String key) {
        return party(new Search().withTaxPreview().header("Idempotency-Key", key))
                .send();
    }

    private Search party(Search search) {
        return search.with("selectionId", selection.selectionId().toString())
                .adult("1", selection.customerNumber(), "levelA2")
                .adult("2", selection.customerNumber(), "levelB1");
    }

    private static void assertUnavailable(ValidatableResponse answer, String because) {
        answer.statusCode(200)
                .body("offers[0].price.amount", equalTo("197.60"))
                .body("offers[0].taxPreview.status", equalTo("UNAVAILABLE"))
                .body("offers[0].taxPreview.taxable", nullValue())
                .body("offers[0].taxPreview.unavailableBecause", equalTo(because));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
