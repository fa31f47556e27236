package no.personnelticket.sandbox.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.sandbox.OfferServiceStandIn;
import no.personnelticket.sandbox.SandboxTest;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SaleTest extends SandboxTest {

    private static final String ENTITLEMENT = """
            {"contractId": "2c8f4f7e-6c7e-4b6e-9d06-0f7d2d3b6d11",
             "entitlementProductRef": {"id": "ENT:EntitlementProduct:levelA2", "version": "ENT:Version:EP-levelA2-1"}}
            """;

    @Test
    @GivesExamples({"reserveOffers.201.json", "getOrder.200.json"})
    void an_offer_is_reserved_with_exactly_the_entitlements_that_it_needs() {
        // When
        String orderId = reserved();

        // Then
        asSalesClient()
                .get("/sales/v1/orders/" + orderId)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("balance.amount", equalTo("50.00"))
                .body("totalAmount.amount", equalTo("50.00"))
                .body("orderLines", hasSize(1))
                .body("ticketDistributions", empty());
    }

    @Test
    void an_offer_is_not_reserved_without_its_entitlement_or_with_one_too_many() {
        for (String entitlements : List.of("", ENTITLEMENT + "," + ENTITLEMENT)) {
            reserve(UUID.randomUUID().toString(), "1", entitlements)
                    .statusCode(409)
                    .body("errorCode", equalTo("ENTITLEMENTS_DO_NOT_MATCH"));
        }
    }

    @Test
    void an_offer_that_is_unknown_or_expired_is_not_reserved() {
        reserve(OfferServiceStandIn.UNKNOWN_OFFER, "1", ENTITLEMENT)
                .statusCode(404)
                .body("errorCode", equalTo("OFFER_UNKNOWN"));
        reserve(OfferServiceStandIn.EXPIRED_OFFER, "1", ENTITLEMENT)
                .statusCode(409)
                .body("errorCode", equalTo("OFFER_EXPIRED"));
    }

    @Test
    void an_offer_that_cannot_be_read_is_asked_for_again() {
        reserve(OfferServiceStandIn.UNREADABLE_OFFER, "1", ENTITLEMENT)
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("errorCode", equalTo("OFFER_NOT_READABLE"));
    }

    @Test
    void an_offer_is_not_reserved_for_a_traveller_that_it_does_not_have() {
        reserve(UUID.randomUUID().toString(), "2", ENTITLEMENT)
                .statusCode(400)
                .body("errorSpecifications.field", contains("selectedTravellerIds"));
    }

    @Test
    void a_customer_number_that_an_event_cannot_have_is_refused() {
        String configuration = configuration(UUID.randomUUID(), ENTITLEMENT);

        asSalesClient()
                .body("{\"offerConfigurations\": [" + configuration.replace("1000001", "9007199254740992") + "]}")
                .post("/offers/v2/reserve-offers")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", contains("offerConfigurations[0].customers[0].customerId"));
    }

    @Test
    void an_order_is_confirmed_when_its_balance_is_paid_and_not_before() {
        // Given
        String orderId = reserved();

        // When
        pay(orderId, "20.00").statusCode(200).body("status", equalTo("DRAFT"));
        pay(orderId, "30.01").statusCode(400).body("errorSpecifications.field", contains("amount.amount"));
        distribute(orderId).statusCode(409).body("errorCode", equalTo("ORDER_NOT_CONFIRMED"));

        // Then
        pay(orderId, "30.00")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("version", equalTo(3))
                .body("balance.amount", equalTo("0.00"));
    }

    @Test
    @GivesExamples({"pay.200.json", "distribute.200.json"})
    void distributed_tickets_are_told_of_once_more_when_asked_again() {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);

        // When
        String first = distribute(orderId).statusCode(200).extract().asString();
        String second = distribute(orderId).statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
        String id = JsonPath.from(first).getString("ticketDistributionGroups[0].id");
        List<ConsumerRecord<String, byte[]>> records = TestTopics.awaitRecords(
                "TicketDistributed", 2, record -> id.equals(TestTopics.header(record, "ce_id")));
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
    }

    static Stream<String> wrongTokens() {
        return Stream.of("  ", "\u200b", "a\u007fb", "x".repeat(4001));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_validation_token_that_no_event_may_carry_is_refused(String token) {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);

        // When
        asSalesClient()
                .body(Map.of("orderId", orderId, "validationToken", token))
                .post("/sales/v1/ticket-distribution-groups/distribute")

                // Then
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", contains("validationToken"));
    }

    @Test
    void distributed_tickets_are_told_of_as_a_cloud_event() {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);

        // When
        String id = distribute(orderId).statusCode(200).extract().path("ticketDistributionGroups[0].id");

        // Then
        ConsumerRecord<String, byte[]> record = TestTopics.awaitRecords(
                        "TicketDistributed", 1, candidate -> id.equals(TestTopics.header(candidate, "ce_id")))
                .get(0);
        assertThat(record.key()).isEqualTo("1000001");
        assertThat(TestTopics.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(TestTopics.header(record, "ce_type")).isEqualTo("no.personnelticket.TicketDistributed.v1");
        assertThat(TestTopics.header(record, "content-type")).startsWith("application/json");
        JsonPath body = JsonPath.from(new String(record.value(), StandardCharsets.UTF_8));
        assertThat(body.getString("ticketDistributionId")).isEqualTo(id);
        assertThat(body.getString("orderId")).isEqualTo(orderId);
        assertThat(body.getInt("orderVersion")).isEqualTo(2);
        assertThat(body.getString("validationToken")).isEqualTo("a-token");
        assertThat(body.getString("validFrom")).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(body.getString("tickets[0].contractId")).isEqualTo("2c8f4f7e-6c7e-4b6e-9d06-0f7d2d3b6d11");
        assertThat(body.getString("tickets[0].fullFare.amount")).isEqualTo("1026.00");
        assertThat(body.getString("tickets[0].pricePaid.amount")).isEqualTo("50.00");
        assertThat(body.getString("tickets[0].discountRights[0].amount.amount")).isEqualTo("-976.00");
    }

    @Test
    void each_offer_of_an_order_is_told_of_with_its_own_token_and_the_client_that_sold_it() {
        // Given
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String orderId = reserve(
                        "%s, %s".formatted(configuration(first, ENTITLEMENT), configuration(second, ENTITLEMENT)))
                .statusCode(201)
                .extract()
                .path("orderId");
        pay(orderId, "100.00").statusCode(200);

        // When
        List<String> ids = asSalesClient()
                .header("ET-Client-Name", "vy-app")
                .body("""
                        {"orderId": "%s", "validationTokens": {"%s": "token-1", "%s": "token-2"}}""".formatted(orderId, first, second))
                .post("/sales/v1/ticket-distribution-groups/distribute")
                .then()
                .statusCode(200)
                .extract()
                .path("ticketDistributionGroups.id");

        // Then
        assertThat(TestTopics.awaitRecords(
                        "TicketDistributed", 2, candidate -> ids.contains(TestTopics.header(candidate, "ce_id"))))
                .extracting(record -> JsonPath.from(new String(record.value(), StandardCharsets.UTF_8)))
                .extracting(
                        body -> body.getString("offerId"),
                        body -> body.getString("validationToken"),
                        body -> body.getString("clientName"))
                .containsExactlyInAnyOrder(
                        tuple(first.toString(), "token-1", "vy-app"), tuple(second.toString(), "token-2", "vy-app"));
    }

    @Test
    @GivesExamples("refund.200.json")
    void a_refund_is_told_of_once_more_when_asked_again() {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);
        refund(orderId, "a", 25).statusCode(409).body("errorCode", equalTo("ORDER_NOT_DISTRIBUTED"));
        String distributionId = distribute(orderId).statusCode(200).extract().path("ticketDistributionGroups[0].id");

        // When
        String first = refund(orderId, "a", 25).statusCode(200).extract().asString();
        String second = refund(orderId, "a", 25).statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first);
        String id = JsonPath.from(first).getString("refunds[0].refundId");
        List<ConsumerRecord<String, byte[]>> records =
                TestTopics.awaitRecords("TicketRefunded", 2, record -> id.equals(TestTopics.header(record, "ce_id")));
        assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
        assertThat(records.get(0).key()).isEqualTo("1000001");
        assertThat(TestTopics.header(records.get(0), "ce_type")).isEqualTo("no.personnelticket.TicketRefunded.v1");
        JsonPath body = JsonPath.from(new String(records.get(0).value(), StandardCharsets.UTF_8));
        assertThat(body.getString("ticketDistributionId")).isEqualTo(distributionId);
        assertThat(body.getString("tickets[0].saving.amount")).isEqualTo("244.00");
    }

    @Test
    void a_refund_of_the_same_key_with_another_part_is_refused() {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);
        distribute(orderId).statusCode(200);
        refund(orderId, "a", 25).statusCode(200);

        // When
        ValidatableResponse answer = refund(orderId, "a", 50);

        // Then
        answer.statusCode(409).body("errorCode", equalTo("REFUND_KEY_REUSED"));
        refund(orderId, "a", 25).statusCode(200);
    }

    @Test
    void no_more_than_the_whole_is_refunded_and_the_parts_add_up_to_it() {
        // Given
        String orderId = reserved();
        pay(orderId, "50.00").statusCode(200);
        distribute(orderId).statusCode(200);

        // When
        List<String> parts = Stream.of("a", "b", "c")
                .map(key -> refund(orderId, key, 33)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("refunds[0].tickets[0].saving.amount"))
                .toList();

        // Then
        refund(orderId, "d", 2).statusCode(409).body("errorCode", equalTo("ALREADY_REFUNDED"));
        String last = refund(orderId, "d", 1)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("refunds[0].tickets[0].saving.amount");
        refund(orderId, "d", 1).statusCode(200);
        refund(orderId, "e", 1).statusCode(409);
        assertThat(Stream.concat(parts.stream(), Stream.of(last))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("976.00");
    }

    @Test
    void a_refund_names_what_is_wrong_with_it() {
        refund("none", "a", 100).statusCode(404);
        refund("none", "a", 101).statusCode(400);
        refund("none", " ", 100).statusCode(400);
    }

    @Test
    void an_unknown_order_is_not_found() {
        pay("none", "1.00").statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
    }

    @Test
    void orders_are_for_sales_clients_only() {
        as("payroll", "payroll-secret").get("/sales/v1/orders/1").then().statusCode(403);
    }

    private static String reserved() {
        return reserve(UUID.randomUUID().toString(), "1", ENTITLEMENT)
                .statusCode(201)
                .body("orderLineIds", hasSize(1))
                .body("reservationIds", hasSize(1))
                .body("replacedByOrderLineIds", empty())
                .extract()
                .path("orderId");
    }

    private static ValidatableResponse reserve(String offerId, String travellerId, String entitlements) {
        return reserve(configuration(offerId, travellerId, entitlements));
    }

    private static ValidatableResponse reserve(String configurations) {
        return asSalesClient()
                .body("{\"offerConfigurations\": [" + configurations + "]}")
                .post("/offers/v2/reserve-offers")
                .then();
    }

    private static String configuration(UUID offerId, String entitlements) {
        return configuration(offerId.toString(), "1", entitlements);
    }

    private static String configuration(String offerId, String travellerId, String entitlements) {
        return """
                {"offerId": "%s", "selectedTravellerIds": ["%s"], "selectableProductIds": [],
                 "customers": [{"customerId": 1000001, "entitlements": [%s]}]}""".formatted(offerId, travellerId, entitlements);
    }

    private static ValidatableResponse pay(String orderId, String amount) {
        return asSalesClient()
                .body("""
                        {"amount": {"amount": "%s", "currency": "NOK"}}""".formatted(amount))
                .post("/sales/v1/orders/" + orderId + "/payments")
                .then();
    }

    private static ValidatableResponse distribute(String orderId) {
        return asSalesClient()
                .body("""
                        {"orderId": "%s", "validationToken": "a-token"}""".formatted(orderId))
                .post("/sales/v1/ticket-distribution-groups/distribute")
                .then();
    }

    private static ValidatableResponse refund(String orderId, String key, int percent) {
        return asSalesClient()
                .body("""
                        {"key": "%s", "percent": %d}""".formatted(key, percent))
                .post("/sales/v1/orders/" + orderId + "/refunds")
                .then();
    }
}
