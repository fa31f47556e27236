package no.personnelticket.usage.report;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonthsTest extends UsageServiceTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);

    @Inject
    ClosingSchedule schedule;

    @Inject
    ClosedMonthStore closedMonths;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @Test
    void a_month_reads_as_closed_due_or_before_the_first_report() {
        // Given
        csv(close(720, 2024, 5));

        // Then
        months(720, 2024)
                .body("months.size()", equalTo(12))
                .body("months[3].status", equalTo("BEFORE_FIRST"))
                .body("months[4].month", equalTo("2024-05"))
                .body("months[4].status", equalTo("CLOSED"))
                .body("months[4].closed.sha256", notNullValue())
                .body("months[4].closed.closedBy", notNullValue())
                .body("months[4].closed.ratesVersion", equalTo("2026-1"))
                .body("months[4].closed.rulesVersion", equalTo("4"))
                .body("months[5].status", equalTo("CLOSING"));
    }

    @Test
    void a_fault_of_one_company_is_its_own_shows_and_is_tried_again() throws SQLException {
        // Given
        for (int company : List.of(505, 721, 722)) {
            use(contract(company, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        }
        String ofMonth = "update usage set month = '%s' where contract_id in"
                + " (select contract_id from contract where company_id = 721)";
        alter("usage", ofMonth.formatted("1970-01-01"));
        getReport("months/closing-check?companyId=721&year=2024&month=5")
                .body("closable", equalTo(false))
                .body("obstacles.errorCode", equalTo(List.of("EARLIER_MONTHS_OPEN", "CLOSING_FAILED")))
                .body("obstacles[1].message", containsString("year must be 2021 or later"));

        // When
        schedule.close(List.of(505, 721, 722), MAY);

        // Then
        assertThat(csv(report(722, 2024, 5))).contains(";100.00;");
        months(722, 2024).body("months[4].closed.closedBy", equalTo("schedule"));
        months(505, 2024)
                .body("months[4].status", equalTo("FAILED"))
                .body("months[4].failure.errorCode", equalTo("IDENTITIES_UNAVAILABLE"));
        months(721, 2021)
                .body("months[0].status", equalTo("FAILED"))
                .body("months[0].failure.errorCode", equalTo("EARLIER_MONTHS_OPEN"))
                .body("months[0].failure.reason", containsString("1970-01"));
        alter("usage", ofMonth.formatted("2024-05-01"));
        schedule.close(List.of(505, 721, 722), MAY);
        for (int company : List.of(505, 721)) {
            months(company, 2024).body("months[4].status", equalTo("CLOSED")).body("months[4].failure", nullValue());
        }
    }

    @Test
    void the_schedule_closes_the_months_of_a_company_in_order_and_skips_none() {
        // Given
        UUID contract = contract(724, employee(7, 7), TravelType.PRIVATE);
        use(contract, "100.00", "2024-03-10T10:00:00Z");
        use(contract, "20.00", "2024-05-10T10:00:00Z");

        // When
        schedule.close(List.of(724), MAY);

        // Then
        months(724, 2024)
                .body("months.status", hasItems("BEFORE_FIRST", "CLOSED"))
                .body("months[1].status", equalTo("BEFORE_FIRST"))
                .body("months[2].status", equalTo("CLOSED"))
                .body("months[3].status", equalTo("CLOSED"))
                .body("months[4].status", equalTo("CLOSED"));
        assertThat(csv(report(724, 2024, 5))).isEqualTo("""
                companyId;employeeNo;ssn;saving;fromDate;toDate;employeeStatus
                724;7;00000000007;20.00;2024-05-01;2024-05-31;A
                """);
    }

    @Test
    void only_months_that_the_schedule_will_close_are_shown_as_closing() {
        // Given
        int ofOver = over().getMonthValue() - 1;
        contract(738, employee(7, 7), TravelType.PRIVATE);
        use(contract(740, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-03-10T10:00:00Z");

        // Then
        months(738, 2024).body("months.status", everyItem(equalTo("NOT_DUE")));
        months(738, over().getYear()).body("months[" + ofOver + "].status", equalTo("CLOSING"));
        months(740, 2024)
                .body("months[1].status", equalTo("NOT_DUE"))
                .body("months.status[2..11]", everyItem(equalTo("CLOSING")));
        months(742, over().getYear()).body("months[" + ofOver + "].status", equalTo("NOT_DUE"));
        assertThat(closedMonths.companiesToClose(over())).contains(738, 740).doesNotContain(742);
    }

    @Test
    void a_company_that_has_closed_the_month_that_is_over_is_not_due() {
        assertThat(csv(close(726, over().getYear(), over().getMonthValue()))).isNotEmpty();
        use(contract(728, employee(7, 7), TravelType.PRIVATE), "100.00", over().atDay(10) + "T10:00:00Z");

        assertThat(closedMonths.companiesToClose(over())).contains(728).doesNotContain(726);
    }

    @Test
    void a_running_month_and_one_that_leaves_earlier_months_open_are_closed_only_when_asked_for_expressly() {
        // Given
        YearMonth running = YearMonth.now(clock);
        UUID contract = contract(730, employee(7, 7), TravelType.PRIVATE);
        use(contract, "100.00", over().atDay(10) + "T10:00:00Z");

        // When
        Response plain = close(730, running.getYear(), running.getMonthValue());
        Response alsoRunning = close(730, running.getYear(), running.getMonthValue(), Map.of("closeRunning", true));

        // Then
        plain.then().statusCode(409).body("errorCode", equalTo("MONTH_RUNNING"));
        alsoRunning
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("EARLIER_MONTHS_OPEN"))
                .body("message", containsString(over().toString()));
        getReport("months/closing-check?companyId=730&year=" + running.getYear() + "&month=" + running.getMonthValue())
                .body("obstacles.errorCode", equalTo(List.of("MONTH_RUNNING", "EARLIER_MONTHS_OPEN")));
        double skipped = metrics.counter("months.skipped").count();
        csv(close(730, running.getYear(), running.getMonthValue(), Map.of("closeRunning", true, "skipEarlier", true)));
        assertThat(metrics.counter("months.skipped").count()).isEqualTo(skipped + 1);
        months(730, over().getYear()).body("months[" + (over().getMonthValue() - 1) + "].status", equalTo("SKIPPED"));

        // When
        use(contract, "30.00", clock.instant().toString());

        // Then
        YearMonth next = running.plusMonths(1);
        assertThat(csv(report(730, next.getYear(), next.getMonthValue(), true))).contains(";30.00;");
        close(730, next.getYear(), next.getMonthValue()).then().body("errorCode", equalTo("MONTH_NOT_BEGUN"));
    }

    @Test
    void skipped_are_just_the_months_that_are_counted_those_with_usages_or_between_two_reports() {
        // Given
        use(contract(734, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-03-10T10:00:00Z");
        double skipped = metrics.counter("months.skipped").count();

        // When
        csv(close(734, 2024, 5, Map.of("skipEarlier", true)));
        csv(close(736, 2024, 5));

        // Then
        assertThat(metrics.counter("months.skipped").count()).isEqualTo(skipped + 1);
        List<String> before = List.of("BEFORE_FIRST", "BEFORE_FIRST", "BEFORE_FIRST", "BEFORE_FIRST", "CLOSED");
        months(734, 2024)
                .body("months[1].status", equalTo("BEFORE_FIRST"))
                .body("months[2].status", equalTo("SKIPPED"))
                .body("months[3].status", equalTo("BEFORE_FIRST"));
        months(736, 2023).body("months.status", everyItem(equalTo("BEFORE_FIRST")));
        months(736, 2024).body("months.status[0..4]", equalTo(before));
        csv(close(736, 2024, 7));
        assertThat(metrics.counter("months.skipped").count()).isEqualTo(skipped + 2);
        months(736, 2024).body("months.status[0..4]", equalTo(before)).body("months[5].status", equalTo("SKIPPED"));
    }

    @Test
    void closing_names_year_and_month_and_the_report_keeps_who_closed_it() {
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .post("/personnelticket/v2/reports/tax-savings?companyId=732")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("year", "month")));

        // When
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .header("ET-Client-Name", "vy-payroll")
                .post("/personnelticket/v2/reports/tax-savings?companyId=732&year=2024&month=5")
                .then()
                .statusCode(200);

        // Then
        months(732, 2024)
                .body("months[4].closed.clientName", equalTo("vy-payroll"))
                .body("months[4].closed.closedBy", notNullValue());
    }

    private YearMonth over() {
        return YearMonth.now(clock).minusMonths(1);
    }

    private static ValidatableResponse months(int companyId, int year) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/months?companyId=" + companyId + "&year=" + year)
                .then()
                .statusCode(200);
    }
}
