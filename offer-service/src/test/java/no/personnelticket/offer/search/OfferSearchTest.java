package no.personnelticket.offer.search;

import static no.personnelticket.offer.Selections.right;
import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferSearchTest {

    private FakeOffersApi offersApi;

    @BeforeEach
    void goodAnswers() {
        offersApi = FakeOffersApi.fresh();
    }

    @Test
    void every_offer_is_announced_with_what_it_says() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2"), traveller("2", "levelB1")));

        // When
        String offerId = Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .adult("2", selection.customerNumber(), "levelB1")
                .adultAtFullFare("3")
                .send()
                .statusCode(200)
                .body("offers[0].price.amount", equalTo("1223.60"))
                .extract()
                .path("offers[0].id");

        // Then
        OfferPriced event = TestTopics.await(
                        OfferPriced.class, 1, offer -> offer.id().equals(offerId))
                .get(0);
        assertThat(event.price().amount()).isEqualByComparingTo("1223.60");
        assertThat(event.selectionId()).isEqualTo(selection.selectionId());
        assertThat(event.customerNumber()).isEqualTo(selection.customerNumber());
        assertThat(event.operator()).isEqualTo("VYT");
        assertThat(event.ticketProduct()).isEqualTo("VYT:PreassignedFareProduct:FlexRefundable");
        assertThat(event.travellers())
                .extracting(OfferPriced.Traveller::right)
                .containsExactly(
                        selection.travellers().get(0).right(),
                        selection.travellers().get(1).right(),
                        null);
        assertThat(event.travellers().get(1).discountRight().amount().amount()).isEqualByComparingTo("-878.40");
    }

    @Test
    void an_offer_is_announced_once() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));

        // When
        String first = offerOf(selection);
        String second = offerOf(selection);

        // Then
        assertThat(TestTopics.await(
                        OfferPriced.class, 2, offer -> offer.selectionId().equals(selection.selectionId())))
                .extracting(OfferPriced::id)
                .as("of one customer, so in one partition and in order")
                .containsExactly(first, second);
    }

    @Test
    void the_offers_api_is_asked_in_the_name_of_the_caller_and_learns_nothing_about_rights() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));

        // When
        Search.in(selection)
                .header("ET-Client-Name", "vy-app")
                .header("X-Correlation-Id", "journey-1")
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200);

        // Then
        FakeOffersApi.Call call = offersApi.calls().get(0);
        assertThat(call.headers().get("Authorization")).startsWith("Bearer ");
        assertThat(call.headers()).containsEntry("ET-Client-Name", "vy-app");
        assertThat(call.headers()).containsEntry("X-Correlation-Id", "journey-1");
        assertThat(call.body())
                .hasToString("{\"travelDate\":\"" + Selections.tomorrow()
                        + "\",\"from\":\"NSR:StopPlace:59872\",\"to\":\"NSR:StopPlace:548\","
                        + "\"travellers\":[{\"id\":\"1\",\"userType\":\"ADULT\"}]}");
    }

    @Test
    void the_same_search_under_the_same_key_gets_the_same_offers_and_asks_nobody_again() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));
        String key = UUID.randomUUID().toString();
        String first = keyed(key, selection, "levelA2").extract().asString();
        offersApi.behave(good -> new FakeOffersApi.Reply(500, "{}"));

        // When
        String second =
                keyed(key, selection, "levelA2").statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(offersApi.calls()).hasSize(1);
        List<OfferPriced> events = TestTopics.await(
                OfferPriced.class, 2, offer -> offer.selectionId().equals(selection.selectionId()));
        assertThat(events.get(1)).isEqualTo(events.get(0));
    }

    @Test
    void another_search_under_the_same_key_is_refused() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));
        String key = UUID.randomUUID().toString();
        keyed(key, selection, "levelA2").statusCode(200);

        // When
        var answer = keyed(key, selection, "levelA1");

        // Then
        answer.statusCode(409).body("errorCode", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_search_that_names_no_selection_is_priced_on_the_newest_that_covers_it() {
        // Given
        long customer = Selections.anyCustomer();
        published(Selections.of(customer, Selections.now().minusSeconds(60), traveller("1", "levelA2")));
        RightsSelected newer =
                published(Selections.of(customer, Selections.now().minusSeconds(30), traveller("1", "levelA2")));
        RightsSelected newestButOther = published(Selections.of(customer, Selections.now(), traveller("1", "levelA1")));
        Search.in(newestButOther).adult("1", customer, "levelA1").send().statusCode(200);

        // When
        var answer = new Search().adult("1", customer, "levelA2").send();

        // Then
        answer.statusCode(200)
                .body("offers[0].selectionId", equalTo(newer.selectionId().toString()));
    }

    @Test
    void a_search_without_any_selection_says_how_to_make_one() {
        new Search()
                .adult("1", Selections.anyCustomer(), "levelA2")
                .send()
                .statusCode(409)
                .body("errorCode", equalTo("RIGHTS_NOT_SELECTED"))
                .body("message", containsString("POST /customers/v2/benefits/rights-selections"));
    }

    @Test
    void a_traveller_whose_product_was_not_selected_pays_the_full_fare_and_learns_why() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));

        // When
        var answer = Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .adult("2", selection.customerNumber(), "levelB1")
                .send();

        // Then
        answer.statusCode(200)
                .body("offers[0].price.amount", equalTo("1076.00"))
                .body("offers[0].travellers[0].notDiscountedBecause", nullValue())
                .body("offers[0].travellers[1].discount.amount", equalTo("0.00"))
                .body("offers[0].travellers[1].right", nullValue())
                .body("offers[0].preassignedProducts[1].discountRight", nullValue())
                .body(
                        "offers[0].travellers[1].notDiscountedBecause",
                        equalTo("The selection has no right with ENT:EntitlementProduct:levelB1 for this traveller"));
    }

    @Test
    void a_selection_that_cannot_be_used_is_refused_by_name() {
        // Given
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));
        RightsSelected expired = published(Selections.of(
                Selections.anyCustomer(), Selections.now().minusSeconds(86_400), traveller("1", "levelA2")));
        var oneContract = right(UUID.randomUUID(), "levelA2");
        RightsSelected twice = published(Selections.of(traveller("1", oneContract), traveller("2", oneContract)));
        long other = Selections.anyCustomer();

        // Then
        assertConflict(
                "SELECTION_UNKNOWN",
                Search.in(Selections.of(traveller("1", "levelA2"))).adult("1", other, "levelA2"));
        assertConflict("SELECTION_EXPIRED", Search.in(expired).adult("1", expired.customerNumber(), "levelA2"));
        assertConflict("SELECTION_OF_ANOTHER_CUSTOMER", Search.in(selection).adult("1", other, "levelA2"));
        assertConflict(
                "SELECTION_FOR_ANOTHER_DATE",
                Search.in(selection)
                        .with("travelDate", Selections.tomorrow().plusDays(1).toString())
                        .adult("1", selection.customerNumber(), "levelA2"));
        assertConflict("PRODUCTS_NOT_SELECTED", Search.in(selection).adult("1", selection.customerNumber(), "levelC1"));
        assertConflict(
                "ENTITLEMENT_USED_TWICE",
                Search.in(twice)
                        .adult("1", twice.customerNumber(), "levelA2")
                        .adult("2", twice.customerNumber(), "levelA2"));
        assertThat(offersApi.calls()).isEmpty();
    }

    @Test
    void where_nobody_runs_there_are_no_offers() {
        RightsSelected selection = published(Selections.of(traveller("1", "levelA2")));
        offersApi.behave(good -> new FakeOffersApi.Reply(200, "{\"offers\":[]}"));
        Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .body("offers", hasSize(0));
    }

    private static void assertConflict(String errorCode, Search search) {
        search.send().statusCode(409).body("errorCode", equalTo(errorCode));
    }

    private static ValidatableResponse keyed(String key, RightsSelected selection, String level) {
        return Search.in(selection)
                .header("Idempotency-Key", key)
                .adult("1", selection.customerNumber(), level)
                .send();
    }

    private static String offerOf(RightsSelected selection) {
        return Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send()
                .statusCode(200)
                .extract()
                .path("offers[0].id");
    }

    private static RightsSelected published(RightsSelected selection) {
        TestTopics.publish(selection);
        return selection;
    }
}
