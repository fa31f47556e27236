package no.personnelticket.usage.lineage;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineageTest extends UsageServiceTest {

    @Test
    @GivesExamples({"getLineageOfReportLine.200.json", "getLineageOfUsage.200.json", "findUsages.200.json"})
    void a_line_leads_to_its_usages_and_their_events_and_a_usage_back_to_its_line() {
        // Given
        UUID contract = contract(950, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed ticket = use(contract, "976.00", "2024-05-10T10:00:00Z");
        csv(close(950, 2024, 5));
        TicketDistributed late = use(contract, "20.00", "2024-05-12T10:00:00Z");
        TicketRefunded refund = Samples.refund(ticket, "76.00", "2024-06-20T10:00:00Z");
        TestTopics.publish(refund);
        awaitUsages(ticket, usages -> usages.getInt("totalItems") == 2);
        csv(close(950, 2024, 6));

        // Then
        JsonPath may = line(950, 5, "7").statusCode(200).extract().jsonPath();
        assertThat(may.getList("lines")).hasSize(1);
        assertThat(may.getString("lines[0].saving.amount")).isEqualTo("976.00");
        assertThat(may.getString("lines[0].usages[0].ticketDistributionId")).isEqualTo(ticket.ticketDistributionId());
        assertThat(may.getMap("lines[0].usages[0].source"))
                .isEqualTo(usages(ticket).getMap("items[0].source"));
        line(950, 6, "7")
                .statusCode(200)
                .body("lines.savingMonth", equalTo(List.of("2024-05", "2024-06")))
                .body("lines.saving.amount", equalTo(List.of("20.00", "-76.00")))
                .body("lines[0].usages[0].ticketDistributionId", equalTo(late.ticketDistributionId()))
                .body("lines[1].usages", hasSize(1))
                .body("lines[1].usages[0].refundId", equalTo(refund.refundId()))
                .body("lines[1].usages[0].source.topic", equalTo("TicketRefunded"));
        usage(may.getString("lines[0].usages[0].usageId"))
                .statusCode(200)
                .body("companyId", equalTo(950))
                .body("month", equalTo(5))
                .body("employeeNo", equalTo("7"))
                .body("savingMonth", equalTo("2024-05"))
                .body("saving.amount", equalTo("976.00"))
                .body("usage.saving.amount", equalTo("976.00"))
                .body("usage.refundId", nullValue())
                .body("usage.source.topic", equalTo("TicketDistributed"));
    }

    @Test
    void two_pensioners_with_the_number_0_are_told_apart() {
        // Given
        use(contract(955, employee(0, 1), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        use(contract(955, employee(0, 2), TravelType.PRIVATE), "20.00", "2024-05-10T10:00:00Z");

        // When
        String csv = csv(close(955, 2024, 5));

        // Then
        assertThat(csv).contains("955,0,00000000001,100.00,").contains("955,0,00000000002,20.00,");
        line(955, 5, "0")
                .body("lines.saving.amount", equalTo(List.of("100.00", "20.00")))
                .body(
                        "lines.employeeReference",
                        equalTo(List.of(
                                employee(0, 1).toString(), employee(0, 2).toString())));
        get("?companyId=955&year=2024&month=5&employeeReference=" + employee(0, 2))
                .body("lines.saving.amount", equalTo(List.of("20.00")));
    }

    @Test
    void what_no_line_sums_up_is_not_found() {
        // Given
        TicketDistributed work = use(contract(951, employee(8, 8), TravelType.WORK), "976.00", "2024-05-10T10:00:00Z");
        csv(close(951, 2024, 5));
        TicketDistributed open =
                use(contract(951, employee(8, 8), TravelType.PRIVATE), "976.00", "2024-06-10T10:00:00Z");

        // Then
        line(951, 5, "8").statusCode(404).body("errorCode", equalTo("REPORT_LINE_NOT_FOUND"));
        line(951, 6, "8").statusCode(404);
        usage(usages(work).getString("items[0].usageId")).statusCode(404);
        usage(usages(open).getString("items[0].usageId")).statusCode(404);
    }

    @Test
    void a_company_follows_its_own_lines_only() {
        // Given
        TicketDistributed ticket =
                use(contract(952, employee(9, 9), TravelType.PRIVATE), "976.00", "2024-05-10T10:00:00Z");
        csv(close(952, 2024, 5));

        // Then
        String usageId = usages(ticket).getString("items[0].usageId");
        for (String path : List.of("?companyId=952&year=2024&month=5&employeeNo=9", "/" + usageId)) {
            given().auth()
                    .oauth2(Tokens.forCompanies(List.of(953), Permission.REPORTS_READ))
                    .get("/personnelticket/v2/reports/lineage" + path)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/lineage?companyId=952&year=2024&month=5")
                .then()
                .statusCode(400)
                .body("errorSpecifications[0].field", equalTo("employeeNo"));
    }

    private static ValidatableResponse line(int companyId, int month, String employeeNo) {
        return get("?companyId=" + companyId + "&year=2024&month=" + month + "&employeeNo=" + employeeNo);
    }

    private static ValidatableResponse usage(String usageId) {
        return get("/" + usageId);
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/lineage" + path)
                .then();
    }
}
