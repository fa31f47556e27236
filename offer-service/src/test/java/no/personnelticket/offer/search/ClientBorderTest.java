package no.personnelticket.offer.search;

import static io.restassured.RestAssured.given;
import static no.personnelticket.offer.Selections.anyCustomer;
import static no.personnelticket.offer.Selections.now;
import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selections and offers are their client's; for another one they do not exist. */
@QuarkusTest
class ClientBorderTest {

    private static final String OWN = "own-shop";
    private static final String OTHER = "other-shop";

    @BeforeEach
    void goodAnswers() {
        FakeOffersApi.fresh();
    }

    @Test
    void a_selection_of_another_client_is_unknown() {
        RightsSelected selection = selection(OWN);

        search(OTHER, Search.in(selection), selection).statusCode(409).body("errorCode", equalTo("SELECTION_UNKNOWN"));
        search(OTHER, new Search(), selection).statusCode(409).body("errorCode", equalTo("RIGHTS_NOT_SELECTED"));
        search(OWN, new Search(), selection).statusCode(200);
    }

    @Test
    void a_selection_that_does_not_say_whose_it_is_can_be_used_by_each_client() {
        RightsSelected selection = selection(null);

        search(OTHER, Search.in(selection), selection).statusCode(200);
        search(OTHER, new Search(), selection).statusCode(200);
    }

    @Test
    void an_offer_is_read_and_explained_by_its_client_only_and_its_event_says_whose_it_is() {
        // Given
        RightsSelected selection = selection(OWN);

        // When
        String offerId = search(OWN, Search.in(selection), selection)
                .statusCode(200)
                .extract()
                .path("offers[0].id");

        // Then
        for (String path : List.of("/offers/v2/offers/" + offerId, "/offers/v2/offers/" + offerId + "/explanation")) {
            get(OWN, path).statusCode(200);
            get(OTHER, path).statusCode(404).body("errorCode", equalTo("OFFER_NOT_FOUND"));
        }
        OfferPriced event = TestTopics.await(
                        OfferPriced.class, 1, offer -> offer.id().equals(offerId))
                .get(0);
        assertThat(event.client()).isEqualTo(OWN);
    }

    private static RightsSelected selection(String client) {
        RightsSelected selection = Selections.ofClient(client, anyCustomer(), now(), traveller("1", "levelA2"));
        TestTopics.publish(selection);
        return selection;
    }

    private static ValidatableResponse search(String client, Search search, RightsSelected selection) {
        return search.by(client)
                .adult("1", selection.customerNumber(), "levelA2")
                .send();
    }

    private static ValidatableResponse get(String client, String path) {
        return given().auth()
                .oauth2(Tokens.ofClient(client, List.of(), "offers:search"))
                .get(path)
                .then();
    }
}
