package no.personnelticket.usage.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.DistributionChecked.CheckedTicket;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void a_usage_is_neither_validated_nor_not_until_the_validation_service_has_checked_it() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        JsonPath before = awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);

        // When
        TestTopics.publish(Samples.checked(distribution, ValidationStatus.VALIDATED));

        // Then
        awaitUsages(distribution, usages -> Boolean.TRUE.equals(usages.get("items[0].validated")));
        assertThat(before.getMap("items[0]")).doesNotContainKey("validated");
    }

    @ParameterizedTest
    @EnumSource
    void a_usage_is_validated_where_the_validation_service_says_so_also_where_that_arrives_first(
            ValidationStatus status) {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(Samples.checked(distribution, status));
        settleAnotherCheck();

        // When
        TestTopics.publish(distribution);

        // Then
        awaitUsages(
                distribution,
                usages -> Objects.equals(usages.get("items[0].validated"), status == ValidationStatus.VALIDATED));
    }

    @Test
    void each_ticket_of_a_distribution_is_validated_or_not_and_its_reversal_as_its_use() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = Samples.distribution(
                "distribution-" + UUID.randomUUID(),
                AT,
                Samples.ticket("1", contract, "976.00"),
                Samples.ticket("2", contract, "976.00"));
        TestTopics.publish(distribution);
        TestTopics.publish(Samples.refund(distribution, "976.00", AT));

        // When
        TestTopics.publish(new DistributionChecked(
                distribution.ticketDistributionId(),
                distribution.customerNumber(),
                List.of(
                        new CheckedTicket("1", ValidationStatus.ALTERED),
                        new CheckedTicket("2", ValidationStatus.VALIDATED)),
                DISTRIBUTED));

        // Then
        awaitUsages(distribution, usages -> List.of(false, false, true).equals(usages.getList("items.validated")));
    }

    @Test
    void a_check_that_comes_again_with_another_content_goes_to_quarantine_and_changes_nothing() {
        // Given
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        TestTopics.publish(distribution);
        TestTopics.publish(Samples.checked(distribution, ValidationStatus.SKIPPED));
        awaitUsages(distribution, usages -> Boolean.FALSE.equals(usages.get("items[0].validated")));

        // When
        TestTopics.publish(Samples.checked(distribution, ValidationStatus.VALIDATED));

        // Then
        assertThat(TestTopics.header(
                        TestTopics.awaitRecords("DistributionChecked.quarantine", 1, record -> distribution
                                        .ticketDistributionId()
                                        .equals(TestTopics.header(record, "ce_id")))
                                .get(0),
                        "quarantine_reason"))
                .isEqualTo("ticketDistributionId was received before with another content");
        assertThat(usages(distribution).getBoolean("items[0].validated")).isFalse();
    }

    @Test
    void what_a_company_had_sold_without_a_valid_validation_is_found() {
        // Given
        UUID contract = contract(15, Samples.employee(1, 1), TravelType.PRIVATE);
        TicketDistributed skipped = use(contract, "976.00", AT);
        TicketDistributed validated = use(contract, "976.00", AT);
        TicketDistributed unchecked = use(contract, "976.00", AT);
        TestTopics.publish(Samples.checked(skipped, ValidationStatus.SKIPPED));
        TestTopics.publish(Samples.checked(validated, ValidationStatus.VALIDATED));
        awaitUsages(validated, usages -> Boolean.TRUE.equals(usages.get("items[0].validated")));
        awaitUsages(skipped, usages -> Boolean.FALSE.equals(usages.get("items[0].validated")));

        // Then
        search(Map.of("companyId", 15, "validated", false))
                .statusCode(200)
                .body("items.ticketDistributionId", equalTo(List.of(skipped.ticketDistributionId())));
        search(Map.of("companyId", 15, "validated", true))
                .body("items.ticketDistributionId", equalTo(List.of(validated.ticketDistributionId())));
        search(Map.of("companyId", 15))
                .body("totalItems", equalTo(3))
                .body("items.ticketDistributionId", hasItem(unchecked.ticketDistributionId()));
        search(Map.of("companyId", 15, "validated", "perhaps"))
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("validated"));
        search(Map.of("companyId", 404)).statusCode(404).body("errorCode", equalTo("COMPANY_NOT_FOUND"));
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
    void usages_of_another_company_are_not_seen() {
        // Given
        UUID contract = contract(14, Samples.employee(1, 1), TravelType.PRIVATE);
        use(contract, "1.00", "2024-05-20T10:00:00Z");

        // Then
        for (int company : new int[] {14, 15}) {
            given().auth()
                    .oauth2(Tokens.forCompanies(List.of(company), "usages:read"))
                    .queryParam("contractId", contract)
                    .get("/personnelticket/v2/usages")
                    .then()
                    .statusCode(200)
                    .body("totalItems", equalTo(company == 14 ? 1 : 0));
        }
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

    /** It stands after all others of the customer, so that those are stored once it shows. */
    private static void settleAnotherCheck() {
        TicketDistributed later = Samples.distribution(UUID.randomUUID(), "1.00", AT);
        TestTopics.publish(Samples.checked(later, ValidationStatus.VALIDATED));
        TestTopics.publish(later);
        awaitUsages(later, usages -> Boolean.TRUE.equals(usages.get("items[0].validated")));
    }

    private static ValidatableResponse search(Map<String, ?> parameters) {
        return given().auth()
                .oauth2(Tokens.with(Permission.USAGES_READ))
                .queryParams(parameters)
                .get("/personnelticket/v2/usages")
                .then();
    }
}
