package no.personnelticket.usage.report;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovedContractTest extends UsageServiceTest {

    private static final UUID BEFORE = employee(7, 7);
    private static final UUID AFTER = employee(9, 9);

    @Test
    void a_refund_belongs_to_whoever_was_taxed_for_its_use() {
        // Given
        UUID contract = contract(151, BEFORE, TravelType.PRIVATE);
        TicketDistributed reported = use(contract, "11000.00", "2024-05-10T10:00:00Z");
        csv(close(151, 2024, 5));
        TestTopics.publish(Samples.contract(contract, 2, 153, AFTER, TravelType.PRIVATE));
        TicketDistributed afterTheMove = Samples.distribution(contract, "50.00", "2024-06-10T10:00:00Z");
        TestTopics.publish(afterTheMove);
        awaitUsages(afterTheMove, found -> Integer.valueOf(153).equals(found.get("items[0].companyId")));

        // When
        TestTopics.publish(Samples.refund(reported, "1000.00", "2024-06-20T10:00:00Z"));

        // Then
        JsonPath usages = awaitUsages(reported, found -> found.getInt("totalItems") == 2);
        assertThat(usages.getList("items.companyId")).isEqualTo(List.of(151, 151));
        assertThat(csv(close(153, 2024, 6)))
                .contains("153,9,00000000009,50.00,2024-06-01,")
                .doesNotContain("-1000");
        assertThat(csv(close(151, 2024, 6))).contains("151,7,00000000007,-1000.00,2024-06-01,");
        getReport("taxable-benefits?companyId=151&year=2024&month=6")
                .body("employees[0].taxableOfMonth.amount", equalTo("-1000.00"));
        getReport("statements/" + BEFORE + "?companyId=151&year=2024")
                .body("journeys.saving.amount", equalTo(List.of("11000.00", "-1000.00")));
        getReport("statements/" + AFTER + "?companyId=153&year=2024")
                .body("journeys.saving.amount", equalTo(List.of("50.00")));
        for (int company : List.of(151, 153)) {
            getReport("verification?companyId=" + company + "&from=2024-05&to=2024-06")
                    .body("consistent", equalTo(true));
            rebuild(company);
        }
    }

    @Test
    void what_no_report_holds_counts_where_the_contract_is_now_the_refund_too() {
        // Given
        UUID contract = contract(155, BEFORE, TravelType.PRIVATE);
        TicketDistributed open = use(contract, "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(Samples.refund(open, "30.00", "2024-05-20T10:00:00Z"));
        awaitUsages(open, found -> found.getInt("totalItems") == 2);

        // When
        TestTopics.publish(Samples.contract(contract, 2, 157, AFTER, TravelType.PRIVATE));

        // Then
        awaitUsages(open, found -> List.of(157, 157).equals(found.getList("items.companyId")));
        assertThat(csv(close(155, 2024, 5))).doesNotContain("155,7");
        assertThat(csv(close(157, 2024, 5))).contains("157,9,00000000009,70.00,");
    }

    private static void rebuild(int companyId) {
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .post("/personnelticket/v2/reports/tax-savings/rebuild?companyId=" + companyId + "&year=2024&month=6")
                .then()
                .body("equal", equalTo(true))
                .body("missingUsages", equalTo(0));
    }
}
