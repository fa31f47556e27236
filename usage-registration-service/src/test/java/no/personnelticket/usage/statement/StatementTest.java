package no.personnelticket.usage.statement;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
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
class StatementTest extends UsageServiceTest {

    private static final UUID EMPLOYEE = employee(7, 7);

    @Test
    @GivesExamples("getStatement.200.json")
    void an_employee_sees_each_journey_what_counts_and_why() {
        // Given
        UUID contract = contract(960, EMPLOYEE, TravelType.PRIVATE);
        use(contract, "9800.00", "2024-05-31T22:30:00Z");
        TicketDistributed refunded = use(contract, "1000.00", "2024-06-10T10:00:00Z");
        use(contract(960, EMPLOYEE, TravelType.WORK), "500.00", "2024-06-11T10:00:00Z");
        csv(close(960, 2024, 6));
        use(contract, "76.00", "2024-06-12T10:00:00Z");
        TestTopics.publish(Samples.refund(refunded, "600.00", "2024-07-20T10:00:00Z"));
        awaitUsages(refunded, usages -> usages.getInt("totalItems") == 2);

        // When
        JsonPath statement = statement(960, EMPLOYEE, "application/json")
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(statement.getString("savingOfYear.amount")).isEqualTo("10276.00");
        assertThat(statement.getString("taxFreeAmount.amount")).isEqualTo("10000.00");
        assertThat(statement.getString("taxableOfYear.amount")).isEqualTo("276.00");
        assertThat(statement.getList("journeys.day"))
                .containsExactly("2024-06-01", "2024-06-10", "2024-06-11", "2024-06-12", "2024-07-20");
        assertThat(statement.getList("journeys.saving.amount"))
                .containsExactly("9800.00", "1000.00", "500.00", "76.00", "-600.00");
        assertThat(statement.getList("journeys.counts")).containsExactly(true, true, false, true, true);
        assertThat(statement.getList("journeys[2].explanation.text"))
                .containsExactly("Tjenestereise: besparelsen teller ikke.", "Work travel: the saving does not count.");
        assertThat(statement.getList("journeys[3].explanation.text"))
                .contains("Its month was already closed or skipped, so it is in the report of a later month.");
        assertThat(statement.getList("months.reportMonth")).containsExactly("2024-06", "2024-07");
        assertThat(statement.getList("months.reported")).containsExactly(true, false);
        assertThat(statement.getList("months.taxable.amount")).containsExactly("800.00", "-524.00");
    }

    @Test
    void the_months_of_a_statement_are_those_of_the_taxable_benefits() throws SQLException {
        // Given
        UUID contract = contract(961, EMPLOYEE, TravelType.PRIVATE);
        use(contract, "9800.00", "2024-05-10T10:00:00Z");
        csv(close(961, 2024, 5));
        alter("report_benefit", "update report_benefit set taxable = 1800.00 where company_id = 961");
        use(contract, "1000.00", "2024-06-10T10:00:00Z");
        csv(close(961, 2024, 6));

        // When
        JsonPath statement =
                statement(961, EMPLOYEE, "application/json").extract().jsonPath();

        // Then
        assertThat(statement.getString("months[0].taxable.amount")).isEqualTo("1800.00");
        for (int month = 5; month <= 6; month++) {
            JsonPath benefits = given().auth()
                    .oauth2(Tokens.with(Permission.REPORTS_READ))
                    .get("/personnelticket/v2/reports/taxable-benefits?companyId=961&year=2024&month=" + month)
                    .jsonPath();
            String ofMonth = "months[" + (month - 5) + "]";
            assertThat(statement.getString(ofMonth + ".taxable.amount"))
                    .isEqualTo(benefits.getString("employees[0].taxableOfMonth.amount"));
            assertThat(statement.getString(ofMonth + ".saving.amount"))
                    .isEqualTo(benefits.getString("employees[0].savingOfMonth.amount"));
        }
    }

    @Test
    @GivesExamples("getStatement.200.txt")
    void a_statement_can_be_read_as_a_text_in_norwegian_and_english() {
        // Given
        use(contract(962, EMPLOYEE, TravelType.PRIVATE), "10976.00", "2024-05-10T10:00:00Z");

        // Then
        statement(962, EMPLOYEE, "text/plain")
                .statusCode(200)
                .body(containsString("2024-05-10  privat        10976,00  Privat reise: besparelsen teller."))
                .body(containsString("Inntil 10000,00 kr i året er skattefritt. Skattepliktig er 976,00 kr."));
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .accept("text/plain")
                .get(path(962, EMPLOYEE) + "&language=eng")
                .then()
                .body(containsString("2024-05  saving 10976.00, taxable 976.00, not yet"))
                .body(containsString("NOK 976.00 is taxable."));
    }

    @Test
    void a_refund_that_is_dated_before_its_ticket_stands_after_it_on_the_same_day() {
        // Given
        TicketDistributed ticket = use(contract(966, EMPLOYEE, TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(Samples.refund(ticket, "30.00", "2024-03-31T10:00:00Z"));
        awaitUsages(ticket, usages -> usages.getInt("totalItems") == 2);

        // When
        JsonPath statement =
                statement(966, EMPLOYEE, "application/json").extract().jsonPath();

        // Then
        assertThat(statement.getList("journeys.day")).containsExactly("2024-05-10", "2024-05-10");
        assertThat(statement.getList("journeys.saving.amount")).containsExactly("100.00", "-30.00");
    }

    @Test
    void a_refund_of_a_work_journey_is_told_as_a_refund() {
        // Given
        TicketDistributed ticket = use(contract(967, EMPLOYEE, TravelType.WORK), "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(Samples.refund(ticket, "100.00", "2024-05-11T10:00:00Z"));
        awaitUsages(ticket, usages -> usages.getInt("totalItems") == 2);

        // Then
        statement(967, EMPLOYEE, "text/plain")
                .body(containsString("-100,00  Billetten ble refundert: tjenestereise, besparelsen teller ikke."));
    }

    @Test
    void the_language_of_the_text_may_be_named_for_json_too_and_is_checked() {
        // Given
        use(contract(965, EMPLOYEE, TravelType.PRIVATE), "10.00", "2024-05-10T10:00:00Z");

        // Then
        inLanguage("application/json", 965, "eng").statusCode(200).body("year", equalTo(2024));
        inLanguage("application/json", 965, "fra").statusCode(400).body(containsString("must be nob or eng"));
        inLanguage("text/plain", 965, "fra").statusCode(400).body(containsString("must be nob or eng"));
    }

    @Test
    void an_employee_of_another_company_or_without_journeys_is_not_told() {
        statement(963, UUID.randomUUID(), "application/json")
                .statusCode(404)
                .body("errorCode", equalTo("STATEMENT_NOT_FOUND"));
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(964), Permission.REPORTS_READ))
                .get(path(963, EMPLOYEE))
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse inLanguage(String type, int companyId, String language) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .accept(type)
                .get(path(companyId, EMPLOYEE) + "&language=" + language)
                .then();
    }

    private static ValidatableResponse statement(int companyId, UUID employee, String type) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .accept(type)
                .get(path(companyId, employee))
                .then();
    }

    private static String path(int companyId, UUID employee) {
        return "/personnelticket/v2/reports/statements/" + employee + "?companyId=" + companyId + "&year=2024";
    }
}
