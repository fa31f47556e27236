package no.personnelticket.usage.report;

import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaxSavingsReportTest extends UsageServiceTest {

    private static final String HEADER = "companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus\n";

    @Test
    @GivesExamples({"createTaxSavingsReport.200.csv", "getTaxSavingsReportAsCsvFile.200.csv"})
    void the_report_has_the_published_form() {
        // Given
        UUID active = contract(3, employee(1233, 23047854321L), TravelType.PRIVATE);
        UUID pensioner = contract(3, employee(1234, 14104512345L), TravelType.PRIVATE);
        use(pensioner, "230.00", "2024-02-10T10:00:00Z");
        use(active, "976.00", "2024-02-01T00:00:00Z");
        use(active, "126.00", "2024-02-29T22:59:59Z");

        // When
        Response closed = close(3, 2024, 2);

        // Then
        assertThat(csv(closed))
                .isEqualTo(HEADER
                        + "3,1233,23047854321,1102.00,2024-02-01,2024-02-29,A\n"
                        + "3,1234,14104512345,230.00,2024-02-01,2024-02-29,P\n");
        closed.then()
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("X-Report-Status", equalTo("FINAL"))
                .header("ETag", equalTo("\"" + Fingerprint.ofBytes(closed.asByteArray()) + "\""));
        Response fetched = report(3, 2024, 2);
        assertThat(fetched.asByteArray()).isEqualTo(closed.asByteArray());
        assertThat(fetched.header("ETag")).isEqualTo(closed.header("ETag"));
    }

    @Test
    void work_travel_is_not_in_the_report_and_family_travel_counts_on_the_employee() {
        // Given
        UUID employee = employee(7, 1010112345L);
        use(contract(21, employee, TravelType.PRIVATE), "976.00", "2024-05-10T10:00:00Z");
        use(contract(21, employee, TravelType.PRIVATE), "90.00", "2024-05-11T10:00:00Z");
        use(contract(21, employee, TravelType.WORK), "500.00", "2024-05-12T10:00:00Z");
        use(contract(21, employee(8, 8), TravelType.WORK), "500.00", "2024-05-12T10:00:00Z");
        use(contract(23, employee(9, 9), TravelType.PRIVATE), "70.00", "2024-05-12T10:00:00Z");

        // When
        String csv = csv(close(21, 2024, 5));

        // Then
        assertThat(csv).isEqualTo(HEADER + "21,7,01010112345,1066.00,2024-05-01,2024-05-31,A\n");
    }

    @Test
    void a_usage_that_saved_nothing_still_has_its_line() {
        // Given
        use(contract(25, employee(7, 7), TravelType.PRIVATE), "0.00", "2024-05-10T10:00:00Z");

        // When
        String csv = csv(close(25, 2024, 5));

        // Then
        assertThat(csv).isEqualTo(HEADER + "25,7,00000000007,0.00,2024-05-01,2024-05-31,A\n");
    }

    @Test
    void the_columns_are_separated_as_the_company_wants_it_also_where_nobody_travelled() {
        assertThat(csv(close(22, 2024, 5))).isEqualTo(HEADER.replace(',', ';'));
    }

    @Test
    void a_closed_month_stays_as_it_is_and_what_arrives_late_is_in_the_next_report() {
        // Given
        UUID contract = contract(31, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed early = use(contract, "100.00", "2024-05-10T10:00:00Z");
        byte[] may = close(31, 2024, 5).asByteArray();

        // When
        TicketDistributed late = use(contract, "20.00", "2024-05-11T10:00:00Z");
        TicketDistributed june = use(contract, "3.00", "2024-06-11T10:00:00Z");
        TicketDistributed august = use(contract, "4.00", "2024-08-11T10:00:00Z");

        // Then
        assertThat(report(31, 2024, 5).asByteArray()).isEqualTo(may);
        assertThat(close(31, 2024, 5).asByteArray()).isEqualTo(may);
        assertThat(reportMonth(early)).isEqualTo("2024-05");
        assertThat(reportMonth(late)).isEqualTo("2024-06");
        assertThat(reportMonth(june)).isEqualTo("2024-06");
        assertThat(reportMonth(august)).isEqualTo("2024-08");
        assertThat(csv(close(31, 2024, 6)))
                .isEqualTo(HEADER
                        + "31,7,00000000007,20.00,2024-05-01,2024-05-31,A\n"
                        + "31,7,00000000007,3.00,2024-06-01,2024-06-30,A\n");
        assertThat(reportMonth(late)).isEqualTo("2024-06");
    }

    @Test
    void the_usage_of_an_unknown_contract_is_in_the_first_report_after_the_contract_is_known() {
        // Given
        UUID contract = UUID.randomUUID();
        TicketDistributed distribution = Samples.distribution(contract, "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(distribution);
        awaitUsages(distribution, usages -> usages.getInt("totalItems") == 1);
        String before = csv(close(33, 2024, 5));

        // When
        settle(Samples.contract(contract, 33, employee(7, 7), TravelType.PRIVATE), distribution);

        // Then
        assertThat(before).isEqualTo(HEADER);
        assertThat(csv(close(33, 2024, 6))).contains("33,7,00000000007,100.00,2024-05-01,2024-05-31,A\n");
    }

    @Test
    void half_past_eleven_in_the_evening_utc_on_the_last_day_is_the_next_month_in_oslo() {
        // Given
        UUID contract = contract(35, employee(7, 7), TravelType.PRIVATE);

        // When
        TicketDistributed distribution = use(contract, "100.00", "2024-10-31T23:30:00Z");

        // Then
        assertThat(reportMonth(distribution)).isEqualTo("2024-11");
        assertThat(csv(close(35, 2024, 10))).isEqualTo(HEADER);
        assertThat(csv(close(35, 2024, 11))).contains("35,7,00000000007,100.00,2024-11-01,2024-11-30,A\n");
    }

    @ParameterizedTest
    @CsvSource({
        "421, 2024-12-31T23:30:00Z, 2025-01",
        "423, 2024-12-31T22:59:59Z, 2024-12",
        "425, 2024-03-31T00:59:59Z, 2024-03",
        "427, 2024-03-31T22:00:00Z, 2024-04",
        "429, 2024-10-27T00:30:00Z, 2024-10",
        "431, 2024-10-27T01:30:00Z, 2024-10",
        "433, 2024-10-31T22:59:59Z, 2024-10",
        "435, 2024-10-31T23:00:00Z, 2024-11"
    })
    void the_month_is_that_of_the_clock_in_oslo_also_at_clock_changes_and_at_the_end_of_the_year(
            int companyId, String distributedAt, String month) {
        // When
        TicketDistributed distribution =
                use(contract(companyId, employee(7, 7), TravelType.PRIVATE), "100.00", distributedAt);

        // Then
        assertThat(reportMonth(distribution)).isEqualTo(month);
    }

    @Test
    void the_preliminary_report_is_what_closing_would_make_and_is_stored_nowhere() {
        // Given
        UUID contract = contract(37, employee(7, 7), TravelType.PRIVATE);
        use(contract, "100.00", "2024-05-10T10:00:00Z");

        // When
        Response preliminary = report(37, 2024, 5, true);

        // Then
        assertThat(preliminary.header("X-Report-Status")).isEqualTo("PRELIMINARY");
        report(37, 2024, 5)
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("REPORT_NOT_FOUND"))
                .body("message", containsString("It is made when the month is closed"));
        Response closed = close(37, 2024, 5);
        getReport("taxable-benefits?companyId=37&year=2024&month=4")
                .statusCode(409)
                .body("errorCode", equalTo("MONTH_ALREADY_PASSED"));
        getReport("taxable-benefits?companyId=37&year=2199&month=4")
                .statusCode(409)
                .body("errorCode", equalTo("MONTH_NOT_BEGUN"));
        report(37, 2024, 4).then().statusCode(404).body("message", containsString("A later month is closed already"));
        assertThat(closed.asByteArray()).isEqualTo(preliminary.asByteArray());
        use(contract, "1.00", "2024-05-11T10:00:00Z");
        Response afterwards = report(37, 2024, 5, true);
        assertThat(afterwards.header("X-Report-Status")).isEqualTo("FINAL");
        assertThat(afterwards.asByteArray()).isEqualTo(closed.asByteArray());
    }

    @Test
    void months_close_in_order() {
        // Given
        csv(close(39, 2024, 5));
        csv(close(39, 2024, 7));

        // When
        Response passed = close(39, 2024, 6);

        // Then
        passed.then().statusCode(409).body("errorCode", equalTo("MONTH_ALREADY_PASSED"));
        report(39, 2024, 6, true).then().statusCode(409).body("errorCode", equalTo("MONTH_ALREADY_PASSED"));
        assertThat(close(39, 2024, 5).statusCode()).isEqualTo(200);
    }

    @Test
    void a_month_that_has_not_begun_cannot_be_closed() {
        LocalDate next = LocalDate.now(NorwegianTime.ZONE).plusMonths(1);

        close(41, next.getYear(), next.getMonthValue())
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("MONTH_NOT_BEGUN"));
    }

    @Test
    void nothing_is_closed_while_the_identities_are_unavailable_and_all_is_when_they_are_there_again() {
        // Given
        use(contract(503, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");

        // When
        Response unavailable = close(503, 2024, 5);

        // Then
        unavailable
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("errorCode", equalTo("IDENTITIES_UNAVAILABLE"));
        report(503, 2024, 5).then().statusCode(404);
        assertThat(csv(close(503, 2024, 5))).contains("503,7,00000000007,100.00,2024-05-01,2024-05-31,A\n");
    }

    @Test
    void a_short_absence_of_the_identities_is_not_noticed() {
        assertThat(csv(close(501, 2024, 5))).isEqualTo(HEADER);
    }

    @Test
    @GivesExamples({"getMonths.200.json", "checkClosing.200.json"})
    void a_usage_whose_employee_is_not_known_is_named_and_waits_while_the_month_closes() {
        // Given
        UUID later = employee(7, 702);
        use(contract(601, employee(9, 9), TravelType.PRIVATE), "5.00", "2024-05-10T10:00:00Z");
        use(contract(601, later, TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        getReport("months/closing-check?companyId=601&year=2024&month=5")
                .body("closable", equalTo(true))
                .body("lines", equalTo(1))
                .body("unknownEmployees[0].employeeReference", equalTo(later.toString()))
                .body("unknownEmployees[0].saving.amount", equalTo("100.00"));

        // When
        String may = csv(close(601, 2024, 5));

        // Then
        assertThat(may).isEqualTo(HEADER + "601,9,00000000009,5.00,2024-05-01,2024-05-31,A\n");
        getReport("months?companyId=601&year=2024")
                .body("months[4].status", equalTo("CLOSED"))
                .body("months[4].closed.unknownEmployees[0].employeeReference", equalTo(later.toString()))
                .body("months[4].closed.unknownEmployees[0].usages", equalTo(1));
        assertThat(csv(close(601, 2024, 6))).contains("601,7,00000000702,100.00,2024-05-01,2024-05-31,A\n");
    }

    @Test
    void the_employee_status_is_that_of_the_last_day_of_the_month_reported() {
        // Given
        UUID contract = contract(141, employee(13, 13), TravelType.PRIVATE);
        use(contract, "5.00", "2024-05-10T10:00:00Z");
        use(contract, "6.00", "2024-06-10T10:00:00Z");

        // Then
        assertThat(csv(close(141, 2024, 5))).contains(",2024-05-31,A\n");
        assertThat(csv(close(141, 2024, 6))).contains(",2024-06-30,P\n");
    }

    @Test
    void a_company_that_does_not_exist_has_nothing_to_close_also_where_contracts_name_it() {
        // Given
        use(contract(404, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");

        // Then
        close(404, 2024, 5).then().statusCode(404).body("errorCode", equalTo("COMPANY_NOT_FOUND"));
        for (String path : List.of(
                "months?companyId=404",
                "months/closing-check?companyId=404&year=2024&month=5",
                "verification?companyId=404",
                "reconciliation?companyId=404",
                "anomalies?companyId=404",
                "used-elsewhere?companyId=404&year=2024",
                "taxable-benefits?companyId=404",
                "statements/" + employee(7, 7) + "?companyId=404&year=2023",
                "taxable-benefits/a-melding?companyId=404",
                "tax-savings?companyId=404")) {
            getReport(path).statusCode(404).body("errorCode", equalTo("COMPANY_NOT_FOUND"));
        }
    }

    @Test
    void while_the_rights_service_is_unavailable_a_company_exists_where_a_contract_names_it() {
        // Given
        use(contract(598, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");

        // Then
        for (String path :
                List.of("months?", "months/closing-check?year=2024&month=5&", "verification?", "reconciliation?")) {
            getReport(path + "companyId=598").statusCode(200);
            getReport(path + "companyId=599").statusCode(503).body("errorCode", equalTo("IDENTITIES_UNAVAILABLE"));
        }
        getReport("months/closing-check?companyId=598&year=2024&month=5")
                .body("obstacles.errorCode", equalTo(List.of("IDENTITIES_UNAVAILABLE")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_company_id_that_is_not_positive_is_refused(int companyId) {
        for (String path : List.of("months?", "anomalies?", "reconciliation?", "verification?")) {
            getReport(path + "companyId=" + companyId)
                    .statusCode(400)
                    .body("errorSpecifications[0].field", equalTo("companyId"));
        }
    }

    private static String reportMonth(TicketDistributed distribution) {
        return usages(distribution).getString("items[0].reportMonth");
    }
}
