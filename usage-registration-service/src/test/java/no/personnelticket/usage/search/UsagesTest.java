package no.personnelticket.usage.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.Permission;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsagesTest extends UsageServiceTest {

    private static final String AT = "2024-05-20T10:00:00Z";
    private static final Instant DISTRIBUTED = Instant.parse(AT);

    @Test
    void a_usage_leads_to_the_event_it_came_from() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);

        // When
        TestTopics.publish(distribution);

        // Then
        JsonPath usages = awaitUsages(distribution, found -> found.getInt("totalItems") == 1);
        assertThat(usages.getString("items[0].source.topic")).isEqualTo("TicketDistributed");
        assertThat(usages.getString("items[0].source.eventId")).isEqualTo(distribution.ticketDistributionId());
        assertThat(usages.getInt("items[0].source.partition")).isNotNegative();
        assertThat(usages.getLong("items[0].source.offset")).isNotNegative();
    }

    @Test
    void the_usage_of_an_unknown_contract_settles_when_the_contract_is_known() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = Samples.distribution(contract, "976.00", AT);
        TestTopics.publish(distribution);
        JsonPath before = awaitUsages(distribution, found -> found.getInt("totalItems") == 1);

        // When
        settle(Samples.contract(contract, 11, Samples.employee(1, 1), TravelType.PRIVATE), distribution);

        // Then
        Map<String, Object> unknown = before.getMap("items[0]");
        assertThat(unknown).doesNotContainKeys("companyId", "travelType", "countsTowardsTax", "reportMonth");
        JsonPath after = usages(distribution);
        assertThat(after.getInt("items[0].companyId")).isEqualTo(11);
        assertThat(after.getString("items[0].travelType")).isEqualTo("PRIVATE");
        assertThat(after.getBoolean("items[0].countsTowardsTax")).isTrue();
        assertThat(after.getString("items[0].reportMonth")).isEqualTo("2024-05");
    }

    @Test
    void a_usage_is_validated_when_a_valid_verdict_on_its_offer_held_when_it_was_distributed() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);

        // When
        TestTopics.publish(Samples.verdict(
                distribution.offerId(),
                OfferValidated.Verdict.VALID,
                DISTRIBUTED.minus(Duration.ofMinutes(5)),
                DISTRIBUTED.plusSeconds(1)));
        TestTopics.publish(distribution);

        // Then
        awaitUsages(distribution, usages -> Boolean.TRUE.equals(usages.get("items[0].validated")));
    }

    @Test
    void a_usage_whose_verdict_said_no_had_expired_or_came_after_is_not_validated() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);
        Instant before = DISTRIBUTED.minus(Duration.ofMinutes(5));

        // When
        verdict(distribution, OfferValidated.Verdict.REFUSED, before, DISTRIBUTED.plusSeconds(60));
        verdict(distribution, OfferValidated.Verdict.VALID, before, DISTRIBUTED.minusSeconds(1));
        verdict(distribution, OfferValidated.Verdict.VALID, DISTRIBUTED.plusSeconds(1), DISTRIBUTED.plusSeconds(60));
        settleAnotherVerdict();

        // Then
        assertThat(usages(distribution).getBoolean("items[0].validated")).isFalse();
    }

    @Test
    void a_verdict_that_comes_again_with_another_content_goes_to_quarantine_and_changes_nothing() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        OfferValidated refused =
                Samples.verdict(distribution.offerId(), OfferValidated.Verdict.REFUSED, DISTRIBUTED, DISTRIBUTED);
        TestTopics.publish(refused);
        settleAnotherVerdict();
        byte[] altered = new String(EventJson.write(refused), StandardCharsets.UTF_8)
                .replace("REFUSED", "VALID")
                .getBytes(StandardCharsets.UTF_8);

        // When
        TestTopics.publish(
                "OfferValidated", refused.key(), refused.id(), "no.personnelticket.OfferValidated.v1", altered);

        // Then
        assertThat(TestTopics.header(
                        TestTopics.awaitRecords("OfferValidated.quarantine", 1, record -> refused.id()
                                        .equals(TestTopics.header(record, "ce_id")))
                                .get(0),
                        "quarantine_reason"))
                .isEqualTo("validationId was received before with another content");
        assertThat(usages(distribution).getBoolean("items[0].validated")).isFalse();
    }

    @Test
    void the_token_counts_also_where_the_ticket_is_dated_two_seconds_before_its_verdict() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        OfferValidated verdict = Samples.verdict(
                distribution.offerId(),
                OfferValidated.Verdict.VALID,
                DISTRIBUTED.plusSeconds(2),
                DISTRIBUTED.plusSeconds(60));
        TestTopics.publish(verdict);

        // When
        TestTopics.publish(Samples.withToken(Samples.token(verdict.validationId()), distribution));

        // Then
        awaitUsages(distribution, usages -> Boolean.TRUE.equals(usages.get("items[0].validated")));
    }

    @Test
    void a_token_that_names_no_verdict_on_the_offer_proves_nothing_though_one_held() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        verdict(distribution, OfferValidated.Verdict.VALID, DISTRIBUTED.minusSeconds(60), DISTRIBUTED.plusSeconds(60));
        settleAnotherVerdict();

        // When
        TestTopics.publish(Samples.withToken("no token", distribution));

        // Then
        awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);
        assertThat(usages(distribution).getBoolean("items[0].validated")).isFalse();
    }

    @Test
    void what_a_company_had_sold_without_a_valid_validation_is_found() {
        // Given
        UUID contract = contract(15, Samples.employee(1, 1), TravelType.PRIVATE);
        TicketDistributed skipped = use(contract, "976.00", AT);
        TicketDistributed validated = use(contract, "976.00", AT);
        verdict(validated, OfferValidated.Verdict.VALID, DISTRIBUTED, DISTRIBUTED.plusSeconds(60));
        awaitUsages(validated, usages -> usages.getBoolean("items[0].validated"));

        // Then
        search(Map.of("companyId", 15, "validated", false))
                .statusCode(200)
                .body("items.ticketDistributionId", equalTo(List.of(skipped.ticketDistributionId())));
        search(Map.of("companyId", 15, "validated", true))
                .body("items.ticketDistributionId", equalTo(List.of(validated.ticketDistributionId())));
        search(Map.of("companyId", 15)).body("totalItems", equalTo(2));
        search(Map.of("companyId", 15, "validated", "perhaps"))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("validated"));
        search(Map.of("companyId", "x")).statusCode(400).body("errorSpecifications[0].field", equalTo("companyId"));
    }

    @Test
    void usages_are_found_by_contract_and_by_customer_page_by_page() {
        // Given
        UUID contract = contract(14, Samples.employee(1, 1), TravelType.PRIVATE);
        use(contract, "1.00", "2024-05-20T10:00:00Z");
        use(contract, "2.00", "2024-05-21T10:00:00Z");
        use(contract, "3.00", "2024-05-19T10:00:00Z");

        // When
        ValidatableResponse byContract = search(Map.of("contractId", contract, "page", 2, "perPage", 2));
        ValidatableResponse byCustomer = search(Map.of("customerNumber", 1000001, "perPage", 1));

        // Then
        byContract
                .statusCode(200)
                .body("totalItems", equalTo(3))
                .body("totalPages", equalTo(2))
                .body("items.size()", equalTo(1))
                .body("items[0].saving.amount", equalTo("2.00"));
        byCustomer.statusCode(200).body("items.size()", equalTo(1));
        search(Map.of("customerNumber", 999)).statusCode(200).body("totalItems", equalTo(0));
    }

    @Test
    void a_search_names_what_is_wrong_with_it() {
        search(Map.of())
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("ticketDistributionId"))
                .body(
                        "errorSpecifications[0].reason",
                        equalTo(
                                "exactly one of ticketDistributionId, contractId, customerNumber and companyId is required"));
        search(Map.of("contractId", UUID.randomUUID(), "customerNumber", 1)).statusCode(400);
        search(Map.of("contractId", "x")).statusCode(400).body("errorSpecifications[0].field", equalTo("contractId"));
        search(Map.of("customerNumber", "x"))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("customerNumber"));
    }

    private static void verdict(
            TicketDistributed distribution, OfferValidated.Verdict verdict, Instant validatedAt, Instant expiresAt) {
        TestTopics.publish(Samples.verdict(distribution.offerId(), verdict, validatedAt, expiresAt));
    }

    /** Its verdict stands after all others of the customer, so that those are stored once it shows. */
    private static void settleAnotherVerdict() {
        TicketDistributed later = Samples.distribution(UUID.randomUUID(), "1.00", AT);
        verdict(later, OfferValidated.Verdict.VALID, DISTRIBUTED, DISTRIBUTED.plusSeconds(60));
        TestTopics.publish(later);
        awaitUsages(later, usages -> usages.getBoolean("items[0].validated"));
    }

    private static ValidatableResponse search(Map<String, ?> parameters) {
        return given().auth()
                .oauth2(Tokens.with(Permission.USAGES_READ))
                .queryParams(parameters)
                .get("/personnelticket/v2/usages")
                .then();
    }
}
