package no.personnelticket.usage.anomaly;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnomaliesTest extends UsageServiceTest {

    @Inject
    AnomalyStore anomalies;

    @Test
    @GivesExamples({"findAnomalies.200.json", "decideAnomaly.request.json", "decideAnomaly.200.json"})
    void the_same_ticket_under_another_distribution_id_stays_until_somebody_says_what_counts() {
        // Given
        UUID contract = contract(181, employee(7, 7), TravelType.PRIVATE);
        String ticketId = "ticket-" + UUID.randomUUID();
        distribute("first-" + ticketId, ticketId, contract);
        distribute("second-" + ticketId, ticketId, contract);

        anomalies.findNew();

        // When
        ValidatableResponse found = getReport("anomalies?companyId=181");

        // Then
        found.body("totalItems", equalTo(1))
                .body("items[0].kind", equalTo("TICKET_DISTRIBUTED_TWICE"))
                .body("items[0].ticketDistributionId", equalTo("second-" + ticketId))
                .body("items[0].ticketId", equalTo(ticketId))
                .body("items[0].amount.amount", equalTo("976.00"))
                .body("items[0].employeeReference", equalTo(employee(7, 7).toString()))
                .body("items[0].decision", nullValue());
        Map<String, String> decision = Map.of(
                "kind", "TICKET_DISTRIBUTED_TWICE",
                "ticketDistributionId", "second-" + ticketId,
                "ticketId", ticketId,
                "decision", "DOES_NOT_COUNT",
                "explanation", "Printed anew by the conductor");
        for (int times = 0; times < 2; times++) {
            decide(decision).statusCode(200).body("decision.explanation", equalTo("Printed anew by the conductor"));
        }
        decide(with(decision, "decision", "COUNTS")).statusCode(409).body("errorCode", equalTo("ANOMALY_DECIDED"));
        getReport("anomalies?companyId=181").body("totalItems", equalTo(0));
        getReport("anomalies?companyId=181&includeDecided=true")
                .body("items[0].decision.decision", equalTo("DOES_NOT_COUNT"));
    }

    @Test
    void a_refund_that_is_cut_short_is_listed_and_counted_for_its_company() {
        // Given
        TicketDistributed ticket =
                use(contract(183, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");

        // When
        TestTopics.publish(Samples.refund(ticket, "130.00", "2024-05-20T10:00:00Z"));

        // Then
        awaitUsages(ticket, usages -> usages.getInt("totalItems") == 2);
        anomalies.findNew();
        getReport("anomalies?companyId=183")
                .body("items.kind", equalTo(List.of("REFUND_CUT_SHORT")))
                .body("items[0].amount.amount", equalTo("30.00"));
        getReport("reconciliation?companyId=183").body("days[0].refundsCutShort", equalTo(1));
    }

    @Test
    void only_who_covers_the_company_sees_and_decides_and_only_what_there_is() {
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(185), Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/anomalies?companyId=181")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(185), Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/anomalies")
                .then()
                .statusCode(400);
        decide(Map.of(
                        "kind", "REFUND_CUT_SHORT",
                        "ticketDistributionId", "none",
                        "ticketId", "none",
                        "refundId", "none",
                        "decision", "COUNTS",
                        "explanation", "There is none"))
                .statusCode(404)
                .body("errorCode", equalTo("ANOMALY_NOT_FOUND"));
    }

    private static void distribute(String ticketDistributionId, String ticketId, UUID contract) {
        TicketDistributed distribution = Samples.ofOrderLine(
                "order-line of " + ticketId,
                ticketDistributionId,
                "2024-05-10T10:00:00Z",
                Samples.ticket(ticketId, contract, "976.00"));
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getString("items[0].companyId") != null);
    }

    private static Map<String, String> with(Map<String, String> decision, String field, String value) {
        Map<String, String> changed = new HashMap<>(decision);
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse decide(Map<String, String> decision) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .contentType("application/json")
                .body(decision)
                .post("/personnelticket/v2/reports/anomalies/decisions")
                .then();
    }
}
