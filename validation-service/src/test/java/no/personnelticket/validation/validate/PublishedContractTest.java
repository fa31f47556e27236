package no.personnelticket.validation.validate;

import static io.restassured.RestAssured.given;
import static no.personnelticket.validation.validate.ValidateTest.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.personnelticket.testing.Tokens;
import no.personnelticket.validation.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire, pinned as literals. */
@QuarkusTest
class PublishedContractTest {

    private static final String PATH = "/customers/v2/benefits/entitlements/validate";

    @Inject
    AgroalDataSource database;

    private record Bad(String field, String reason, Consumer<Map<String, Object>> change) {
        @Override
        public String toString() {
            return field + " " + reason;
        }
    }

    static Stream<Bad> badInput() {
        String first = "offerConfigurations[0]";
        return Stream.of(
                new Bad("travelDate", "must not be blank", body -> body.remove("travelDate")),
                new Bad("travelDate", "is not a date", body -> body.put("travelDate", "tomorrow")),
                new Bad("stage", "is not a valid value", body -> body.put("stage", "LATER")),
                new Bad("dryRun", "is not a valid", body -> body.put("dryRun", "perhaps")),
                new Bad("surprise", "is not a known field", body -> body.put("surprise", 1)),
                new Bad("offerConfigurations", "must not be empty", body -> body.put("offerConfigurations", List.of())),
                new Bad(
                        "offerConfigurations",
                        "is missing or has the wrong type",
                        body -> body.put("offerConfigurations", "x")),
                new Bad(first + ".offerId", "must not be null", in -> configuration(in)
                        .remove("offerId")),
                new Bad(first + ".offerId", "is not a valid UUID", in -> configuration(in)
                        .put("offerId", "x")),
                new Bad(first + ".selectedTravellerIds", "must not be empty", in -> configuration(in)
                        .put("selectedTravellerIds", List.of())),
                new Bad(first + ".selectedTravellerIds", "must have at most 9 entries", in -> configuration(in)
                        .put("selectedTravellerIds", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))),
                new Bad(first + ".selectedTravellerIds", "must not name a traveller twice", in -> configuration(in)
                        .put("selectedTravellerIds", List.of("1", "1"))),
                new Bad(
                        "offerConfigurations",
                        "must have at most 20 entries",
                        in -> in.put("offerConfigurations", Collections.nCopies(21, configuration(in)))),
                new Bad(
                        "travelDate",
                        "must have at most 40 characters or entries",
                        in -> in.put("travelDate", "2".repeat(41))),
                new Bad(
                        "orderId",
                        "must have 1 to 100 characters or entries",
                        in -> in.put("orderId", "1".repeat(101))),
                new Bad(first + ".surprise", "is not a known field", in -> configuration(in)
                        .put("surprise", 1)),
                new Bad(first + ".customers", "must not be empty", in -> configuration(in)
                        .put("customers", List.of())),
                new Bad(first + ".customers", "must have at most 9 entries", in -> configuration(in)
                        .put("customers", Collections.nCopies(10, Map.of("customerId", 1, "entitlements", List.of())))),
                new Bad(first + ".customers[0].customerId", "is not a valid whole number", in -> configuration(in)
                        .put("customers", List.of(Map.of("customerId", "x", "entitlements", List.of())))),
                new Bad(first + ".customers[0].entitlements", "must have at most 20 entries", in -> configuration(in)
                        .put(
                                "customers",
                                List.of(Map.of(
                                        "customerId", 1, "entitlements", Collections.nCopies(21, entitlement()))))),
                new Bad(first + ".customers[0].customerId", "must be greater than 0", in -> configuration(in)
                        .put("customers", List.of(Map.of("customerId", -1, "entitlements", List.of())))),
                new Bad(first + ".customers[0].entitlements", "must not be null", in -> configuration(in)
                        .put("customers", List.of(Map.of("customerId", 1)))),
                new Bad(
                        first + ".customers[0].entitlements[0].entitlementProductRef",
                        "must not be null",
                        in -> configuration(in)
                                .put(
                                        "customers",
                                        List.of(Map.of(
                                                "customerId",
                                                1,
                                                "entitlements",
                                                List.of(Map.of(
                                                        "contractId", "c3a0a1b2-0c1d-4e2f-8a3b-4c5d6e7f8a9b")))))));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void bad_input_is_refused_naming_the_field_and_nothing_is_stored(Bad bad) throws SQLException {
        // Given
        Map<String, Object> body = Validation.body(Sale.today());
        bad.change().accept(body);
        long before = verdicts();

        // When
        var answer = Validation.ask(body);

        // Then
        answer.statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errorSpecifications[0].field", equalTo(bad.field()))
                .body("errorSpecifications[0].reason", startsWith(bad.reason()));
        assertThat(verdicts()).isEqualTo(before);
    }

    @Test
    void a_call_without_a_body_is_refused_by_that_name() {
        Validation.client()
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("body")))
                .body("errorSpecifications.reason", equalTo(List.of("is required")));
    }

    @Test
    void thousands_of_wrong_elements_are_refused_at_once_by_their_number() {
        // Given
        Map<String, Object> body = Validation.body(Sale.today());
        configuration(body).put("selectableProductIds", Collections.nCopies(16_000, null));
        Map<String, Object> nulls = Validation.body(Sale.today());
        nulls.put("offerConfigurations", Collections.nCopies(16_000, null));
        Validation.ask(Map.of()).statusCode(400);

        // Then
        assertTimeout(Duration.ofSeconds(2), () -> {
            Validation.ask(nulls)
                    .statusCode(400)
                    .body("errorSpecifications[0].field", equalTo("offerConfigurations"))
                    .body("errorSpecifications[0].reason", equalTo("must have at most 20 entries"));
            Validation.ask(body)
                    .statusCode(400)
                    .body("errorSpecifications.reason", hasItem("must have at most 100 entries"));
        });
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        Validation.client()
                .body("{\"travelDate\":")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void the_answer_has_the_published_names() {
        // Given
        Sale sale = Sale.today();
        sale.left = Duration.ofMinutes(-1);
        arrived(sale);

        // When
        var answer = Validation.client().body(Validation.body(sale)).post(PATH).then();

        // Then
        String expired = "offers[0].rules.find { it.id == 'OFFER_EXPIRED' }";
        answer.statusCode(200)
                .body("keySet()", containsInAnyOrder("valid", "ruleSetVersion", "offers"))
                .body("offers[0].keySet()", containsInAnyOrder("validationId", "offerId", "valid", "rules"))
                .body(expired + ".keySet()", containsInAnyOrder("id", "version", "outcome", "facts", "messages"))
                .body(expired + ".version", equalTo(1))
                .body(expired + ".outcome", equalTo("REFUSED"))
                .body(expired + ".facts[0].keySet()", containsInAnyOrder("name", "value", "validity", "source"))
                .body(expired + ".facts[0].validity.keySet()", containsInAnyOrder("from", "to"))
                .body(expired + ".facts[0].source", equalTo("OfferPriced " + sale.offerId))
                .body(expired + ".messages.languageCode", equalTo(List.of("nob", "eng")))
                .body(expired + ".messages[1].text", equalTo("The offer has expired."))
                .body("ruleSetVersion", equalTo("2026-4"));
    }

    @Test
    void a_call_without_a_token_is_refused() {
        given().contentType("application/json")
                .body(Validation.body(Sale.today()))
                .post(PATH)
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("UNAUTHORIZED"));
    }

    @Test
    void a_token_without_the_permission_is_refused() {
        given().auth()
                .oauth2(Tokens.with("offers:search"))
                .contentType("application/json")
                .body(Validation.body(Sale.today()))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));
    }

    @Test
    void the_largest_order_is_answered() {
        // Given
        Map<String, Object> body = Validation.body(Sale.today());
        Map<String, Object> customer = Map.of("customerId", 1, "entitlements", Collections.nCopies(5, entitlement()));
        configuration(body).put("customers", Collections.nCopies(3, customer));
        body.put("offerConfigurations", Collections.nCopies(20, configuration(body)));

        // When
        var answer = Validation.ask(body);

        // Then
        answer.statusCode(200)
                .body("valid", equalTo(false))
                .body("offers", hasSize(20))
                .body("offers[19].rules.find { it.id == 'DUPLICATE_ENTITLEMENT' }.outcome", equalTo("REFUSED"));
    }

    @Test
    void a_bearer_token_is_refused_when_it_has_expired_for_longer_than_clocks_may_differ() {
        assertThat(answerTo(tokenThatEnded(Duration.ofSeconds(10)))).isEqualTo(400);
        assertThat(answerTo(tokenThatEnded(Duration.ofSeconds(40)))).isEqualTo(401);
    }

    private static String tokenThatEnded(Duration ago) {
        Instant end = Instant.now().minus(ago);
        return Jwt.issuer("http://localhost:8080")
                .audience("personnelticket")
                .subject("sales-client")
                .claim("permissions", Set.of("entitlements:validate"))
                .issuedAt(end.minusSeconds(300))
                .expiresAt(end)
                .sign();
    }

    /** 400 when the token is taken, since the body is empty. */
    private static int answerTo(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .statusCode();
    }

    private static Map<String, Object> entitlement() {
        return Map.of(
                "contractId",
                "c3a0a1b2-0c1d-4e2f-8a3b-4c5d6e7f8a9b",
                "entitlementProductRef",
                Map.of("id", "ENT:EntitlementProduct:levelA2", "version", "ENT:Version:EP-levelA2-1"));
    }

    @SuppressWarnings("unchecked") // the body is made of maps and lists
    private static Map<String, Object> configuration(Map<String, Object> body) {
        return ((List<Map<String, Object>>) body.get("offerConfigurations")).get(0);
    }

    private long verdicts() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from verdict")) {
            count.next();
            return count.getLong(1);
        }
    }
}
