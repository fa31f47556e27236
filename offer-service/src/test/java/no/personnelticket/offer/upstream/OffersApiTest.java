package no.personnelticket.offer.upstream;

import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.FakeOffersApi;
import no.personnelticket.offer.FakeOffersApi.Reply;
import no.personnelticket.offer.Search;
import no.personnelticket.offer.Selections;
import no.personnelticket.testing.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OffersApiTest {

    private FakeOffersApi offersApi;
    private RightsSelected selection;

    @BeforeEach
    void aSelection() {
        offersApi = FakeOffersApi.fresh();
        selection = Selections.of(traveller("1", "levelA2"));
        TestTopics.publish(selection);
    }

    @Test
    void a_passing_fault_is_tried_again() {
        // Given
        offersApi.behave(good -> offersApi.calls().size() < 3 ? new Reply(503, "{}") : new Reply(200, good.toString()));

        // When
        ValidatableResponse answer = search();

        // Then
        answer.statusCode(200).body("offers[0].price.amount", equalTo("50.00"));
        assertThat(offersApi.calls().size()).isEqualTo(3);
    }

    @Test
    void an_offers_api_that_fails_is_given_up_after_three_attempts() {
        // Given
        offersApi.behave(good -> new Reply(500, "{}"));

        // When
        ValidatableResponse answer = search();

        // Then
        assertUnavailable(answer);
        assertThat(offersApi.calls().size()).isEqualTo(3);
    }

    @Test
    void an_offers_api_that_hangs_up_is_away() {
        offersApi.behave(good -> null);
        assertUnavailable(search());
        assertThat(offersApi.calls().size()).isEqualTo(3);
    }

    @Test
    void an_offers_api_that_does_not_answer_is_away_in_bounded_time() {
        // Given
        CountDownLatch over = new CountDownLatch(1);
        offersApi.behave(good -> {
            await(over);
            return null;
        });
        long start = System.nanoTime();

        // When
        ValidatableResponse answer = search();

        // Then
        assertUnavailable(answer);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        over.countDown();
    }

    @Test
    void while_most_calls_fail_none_is_made() {
        // Given
        offersApi.behave(good -> new Reply(500, "{}"));
        Stream.generate(this::search).limit(4).forEach(OffersApiTest::assertUnavailable);
        int before = offersApi.calls().size();

        // When
        ValidatableResponse answer = search();

        // Then
        assertUnavailable(answer);
        assertThat(offersApi.calls().size()).isEqualTo(before);
    }

    @Test
    void a_party_that_the_offers_api_does_not_sell_to_is_the_callers_error() {
        offersApi.behave(good -> new Reply(400, "{}"));
        search().statusCode(400).body("errorCode", equalTo("OFFERS_API_REFUSED"));
    }

    @Test
    void a_refusal_for_another_reason_is_not_the_callers_error() {
        offersApi.behave(good -> new Reply(401, "{}"));
        search().statusCode(502).body("errorCode", equalTo("OFFERS_API_BAD_ANSWER"));
        assertThat(offersApi.calls().size()).isEqualTo(1);
    }

    @Test
    void an_answer_that_cannot_be_read_is_never_a_price() {
        Stream.of("", "null", "{", "[]", "{}", "{\"offers\":null}", "{\"offers\":[null]}", "{\"offers\":[{}]}")
                .forEach(body -> {
                    offersApi.behave(good -> new Reply(200, body));
                    assertBad(search());
                });
        assertThat(offersApi.calls().size()).as("no answer is asked for twice").isEqualTo(8);
    }

    @Test
    void an_answer_that_does_not_fit_together_is_never_a_price() {
        assertBad("price.amount", offer -> offer.set("price", money("-1.00")));
        assertBad("price is not the sum of its products", offer -> offer.set("price", money("1026.01")));
        assertBad("price.amount", offer -> offer.set("price", money("1026.001")));
        assertBad("price.currency", offer -> ((ObjectNode) offer.get("price")).put("currency", "SEK"));
        assertBad("preassignedProducts[0].price", offer -> ticket(offer).remove("price"));
        assertBad("preassignedProducts[0].price.amount", offer -> ticket(offer).set("price", money("-976.00")));
        assertBad("a fare is beyond what a ticket may cost", offer -> ticket(offer)
                .set("price", money("100000.01")));
        assertBad("preassignedProducts[0].id", offer -> ticket(offer).put("id", "FlexRefundable"));
        assertBad("preassignedProducts", offer -> offer.remove("preassignedProducts"));
        assertBad(
                "preassignedProducts names a traveller who was not searched for",
                offer -> ticket(offer).putArray("travellerIds").add("2"));
        assertBad(
                "preassignedProducts does not have each traveller once", offer -> offer.withArray("preassignedProducts")
                        .add(ticket(offer).deepCopy()));
        assertBad("supplementProducts names a traveller who was not searched for", offer -> ((ObjectNode)
                        offer.at("/supplementProducts/0"))
                .putArray("travellerIds")
                .add("2"));
        assertBad(
                "wrong type or form", offer -> ((ObjectNode) offer.at("/travellerMapping/0")).put("userType", "ROBOT"));
        assertBad(
                "preassignedProducts[0].properties.fareClasses",
                offer -> ((ObjectNode) ticket(offer).get("properties")).putArray("fareClasses"));
        assertBad("travellerMapping names another userType", offer -> ((ObjectNode) offer.at("/travellerMapping/0"))
                .put("userType", "CHILD"));
        assertBad("travellerMapping does not have each traveller once", offer -> ((ObjectNode)
                        offer.at("/travellerMapping/0"))
                .withArray("travellerIds")
                .add("1"));
    }

    @Test
    void a_traveller_without_a_ticket_is_never_a_price() {
        // Given
        offersApi.answerWith(offer -> {
            offer.withArray("preassignedProducts").remove(1);
            offer.set("price", money("1076.00"));
        });

        // When
        ValidatableResponse answer = Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .adultAtFullFare("2")
                .send();

        // Then
        assertBad(answer).body("message", containsString("preassignedProducts does not have each traveller once"));
    }

    @Test
    void two_offers_with_one_id_are_never_a_price() {
        offersApi.behave(good -> {
            good.withArray("offers").add(good.at("/offers/0").deepCopy());
            return new Reply(200, good.toString());
        });
        assertBad(search());
    }

    @Test
    void more_offers_than_anybody_can_choose_from_are_never_prices() {
        // Given
        offersApi.behave(good -> {
            for (int more = 0; more < 100; more++) {
                ObjectNode another = good.at("/offers/0").deepCopy();
                good.withArray("offers").add(another.put("id", UUID.randomUUID().toString()));
            }
            return new Reply(200, good.toString());
        });

        // When
        ValidatableResponse answer = search();

        // Then
        assertBad(answer).body("message", containsString("wrong type or form"));
    }

    @Test
    void a_fare_class_that_the_scheme_does_not_know_is_sold_at_full_fare() {
        // Given
        offersApi.answerWith(offer -> ((ObjectNode) ticket(offer).get("properties"))
                .putArray("fareClasses")
                .add("MOON_CLASS"));

        // When
        ValidatableResponse answer = search();

        // Then
        answer.statusCode(200)
                .body("offers[0].price.amount", equalTo("1026.00"))
                .body("offers[0].travellers[0].notDiscountedBecause", equalTo("Fare class MOON_CLASS is not covered"));
    }

    private ValidatableResponse search() {
        return Search.in(selection)
                .adult("1", selection.customerNumber(), "levelA2")
                .send();
    }

    private void assertBad(String message, Consumer<ObjectNode> change) {
        offersApi.answerWith(change);
        assertBad(search()).body("message", containsString(message));
    }

    private static ValidatableResponse assertBad(ValidatableResponse answer) {
        return answer.statusCode(502).body("errorCode", equalTo("OFFERS_API_BAD_ANSWER"));
    }

    private static void assertUnavailable(ValidatableResponse answer) {
        answer.statusCode(503).header("Retry-After", "5").body("errorCode", equalTo("OFFERS_API_UNAVAILABLE"));
    }

    private static ObjectNode ticket(ObjectNode offer) {
        return (ObjectNode) offer.at("/preassignedProducts/0");
    }

    private static ObjectNode money(String amount) {
        return new ObjectMapper()
                .createObjectNode()
                .put("amount", new BigDecimal(amount).toPlainString())
                .put("currency", "NOK");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
