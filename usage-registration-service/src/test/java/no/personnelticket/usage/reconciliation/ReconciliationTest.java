package no.personnelticket.usage.reconciliation;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest extends UsageServiceTest {

    @Test
    @GivesExamples("reconcileUsages.200.json")
    void all_that_was_registered_of_a_company_on_a_day_is_accounted_for() {
        // Given
        UUID contract = contract(970, employee(7, 7), TravelType.PRIVATE);
        use(contract, "976.00", "2024-05-10T10:00:00Z");
        use(contract(970, employee(8, 8), TravelType.WORK), "500.00", "2024-05-11T10:00:00Z");
        csv(close(970, 2024, 5));
        TicketDistributed refunded = use(contract, "100.00", "2024-06-10T10:00:00Z");
        TestTopics.publish(Samples.refund(refunded, "30.00", "2024-06-20T10:00:00Z"));
        TestTopics.publish(Samples.checked(refunded, ValidationStatus.EXPIRED));
        awaitUsages(refunded, usages -> List.of(false, false).equals(usages.getList("items.validated")));

        // Then
        reconcile("?companyId=970")
                .statusCode(200)
                .body("days.size()", equalTo(1))
                .body("days[0].distributions", equalTo(3))
                .body("days[0].distributionsWithoutRight", nullValue())
                .body("days[0].incompleteDistributions", equalTo(0))
                .body("days[0].refunds", equalTo(1))
                .body("days[0].uses", equalTo(3))
                .body("days[0].reversals", equalTo(1))
                .body("days[0].withoutValidation", equalTo(1))
                .body("days[0].awaitingValidation", equalTo(2))
                .body("days[0].saving.amount", equalTo("1546.00"))
                .body("days[0].inReports.amount", equalTo("976.00"))
                .body("days[0].inOpenMonths.amount", equalTo("70.00"))
                .body("days[0].onWorkTravel.amount", equalTo("500.00"))
                .body("days[0].awaitingContract.amount", equalTo("0.00"))
                .body("days[0].unaccounted.amount", equalTo("0.00"));
        reconcile("?companyId=970&from=2024-05-01&to=2024-05-31").body("days", equalTo(List.of()));
    }

    @Test
    void what_waits_shows_where_all_companies_are_seen() {
        // Given
        JsonPath before = reconcile("").statusCode(200).extract().jsonPath();
        TicketDistributed unknown = Samples.distribution(UUID.randomUUID(), "55.00", "2024-05-10T10:00:00Z");
        TicketDistributed never = Samples.distribution(UUID.randomUUID(), "55.00", "2024-05-10T10:00:00Z");
        TicketDistributed atFullFare = Samples.distribution(null, "0.00", "2024-05-10T10:00:00Z");

        // When
        TestTopics.publish(unknown);
        TestTopics.publish(atFullFare);
        TestTopics.publish(Samples.refund(never, "55.00", "2024-06-20T10:00:00Z"));

        // Then
        Awaitility.await().untilAsserted(() -> {
            JsonPath after = reconcile("").extract().jsonPath();
            for (String count : List.of("distributionsWithoutRight", "refundsWaiting")) {
                assertThat(sum(after, count)).as(count).isEqualTo(sum(before, count) + 1);
            }
            assertThat(sum(after, "awaitingContract.amount")).isEqualTo(sum(before, "awaitingContract.amount") + 55);
            assertThat(sum(after, "distributions")).isEqualTo(sum(before, "distributions") + 2);
            assertThat(sum(after, "unaccounted.amount")).isEqualTo(sum(before, "unaccounted.amount"));
        });
    }

    @Test
    void a_distribution_without_its_usages_is_unaccounted() throws SQLException {
        // Given
        UUID contract = contract(972, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed torn = use(contract, "976.00", "2024-05-10T10:00:00Z");
        use(contract, "24.00", "2024-05-10T10:00:00Z");
        JsonPath before = reconcile("").extract().jsonPath();

        // When
        alter("usage", "delete from usage where ticket_distribution_id = '" + torn.ticketDistributionId() + "'");

        // Then
        reconcile("?companyId=972")
                .body("days[0].distributions", equalTo(2))
                .body("days[0].incompleteDistributions", equalTo(1))
                .body("days[0].uses", equalTo(1))
                .body("days[0].saving.amount", equalTo("1000.00"))
                .body("days[0].inOpenMonths.amount", equalTo("24.00"))
                .body("days[0].unaccounted.amount", equalTo("976.00"));
        JsonPath after = reconcile("").extract().jsonPath();
        assertThat(sum(after, "unaccounted.amount")).isEqualTo(sum(before, "unaccounted.amount") + 976);
        assertThat(sum(after, "distributionsWithoutRight")).isEqualTo(sum(before, "distributionsWithoutRight"));
    }

    @Test
    void what_was_refused_is_counted_by_topic_reason_and_consumer_each_record_once() {
        // Given
        TicketDistributed registered = Samples.distribution(UUID.randomUUID(), "55.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(registered);
        awaitUsages(registered, usages -> usages.getInt("totalItems") == 1);
        long before = refused();
        TicketDistributed altered = Samples.distribution(
                registered.ticketDistributionId(),
                "2024-05-10T10:00:00Z",
                Samples.ticket("1", UUID.randomUUID(), "1.00"));

        // When
        TestTopics.publish(altered);
        TestTopics.publish(altered, Map.of(Quarantine.REPLAYS, "1"));

        // Then
        Awaitility.await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(refused())
                .isEqualTo(before + 1));
    }

    private static long refused() {
        return reconcile("").extract().jsonPath().getList("quarantined", Map.class).stream()
                .filter(refused -> "TicketDistributed".equals(refused.get("topic"))
                        && "ticketDistributionId was received before with another content".equals(refused.get("reason"))
                        && "usage-registration-service".equals(refused.get("consumer")))
                .mapToLong(refused -> ((Number) refused.get("records")).longValue())
                .sum();
    }

    @Test
    void a_company_sees_its_own_days_only() {
        for (String query : List.of("?companyId=970", "")) {
            given().auth()
                    .oauth2(Tokens.forCompanies(List.of(971), Permission.REPORTS_READ))
                    .get("/personnelticket/v2/reports/reconciliation" + query)
                    .then()
                    .statusCode(query.isEmpty() ? 400 : 403);
        }
        reconcile("?companyId=970&from=2024-05-31&to=2024-05-01")
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("to"));
        reconcile("?companyId=970&from=May").statusCode(400).body("errorSpecifications[0].field", equalTo("from"));
    }

    private static double sum(JsonPath reconciliation, String field) {
        return reconciliation.getList("days." + field, String.class).stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static ValidatableResponse reconcile(String query) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/reconciliation" + query)
                .then();
    }
}
