package no.personnelticket.offer.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Consumer;
import no.personnelticket.offer.Search;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadSearchTest {

    @Test
    void what_is_wrong_with_a_search_is_named_by_field() {
        assertBad("travelDate", body -> body.put("travelDate", "tomorrow"));
        assertBad("travelDate", body -> body.put("travelDate", "2020-02-01"));
        assertBad("from", body -> body.put("from", "Oslo S"));
        assertBad("to", body -> body.remove("to"));
        assertBad("selectionId", body -> body.put("selectionId", "1"));
        assertBad("party", body -> body.put("party", "1"));
        assertBad("travellers", body -> body.putArray("travellers"));
        assertBad("travellers[0].age", body -> first(body).put("age", -1));
        assertBad("travellers[0]", body -> first(body).put("age", 36));
        assertBad("travellers[0].userType", body -> first(body).put("userType", "GROWN_UP"));
        assertBad("travellers[0].id", body -> first(body).put("id", " "));
        assertBad("travellers[0].customerId", body -> first(body).put("customerId", 0));
        assertBad(
                "travellers[0].productIds[0]",
                body -> first(body).putArray("productIds").add("levelA2"));
    }

    @Test
    void a_search_without_a_body_and_a_key_that_is_too_long_are_refused_by_the_names_that_the_caller_knows() {
        given().auth()
                .oauth2(Tokens.with("offers:search"))
                .contentType("application/json")
                .header("Idempotency-Key", "k".repeat(201))
                .post("/offers/v2/search/stop-places")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("Idempotency-Key", "body")))
                .body("errorSpecifications[1].reason", equalTo("is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_blank_key_is_no_key_and_not_a_missing_one(String blank) {
        new Search()
                .adult("1", 1_000_001, "levelA2")
                .header("Idempotency-Key", blank)
                .send()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("Idempotency-Key")));
    }

    private static void assertBad(String field, Consumer<ObjectNode> change) {
        Search search = new Search().adult("1", 1_000_001, "levelA2");
        change.accept(search.body());
        search.send()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errorSpecifications.field", hasItem(field));
    }

    private static ObjectNode first(ObjectNode body) {
        return (ObjectNode) body.get("travellers").get(0);
    }
}
