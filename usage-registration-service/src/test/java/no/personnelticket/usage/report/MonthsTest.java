package no.personnelticket.usage.report;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.Permission;
import no.personnelticket.testing.Tokens;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonthsTest extends UsageServiceTest {

    @Inject
    ClosingSchedule schedule;

    @Inject
    Clock clock;

    @Test
    void a_month_reads_as_closed_skipped_or_due() {
        // Given
        csv(close(720, 2024, 5));

        // Then
        months(720, 2024)
                .body("months.size()", equalTo(12))
                .body("months[3].status", equalTo("SKIPPED"))
                .body("months[4].month", equalTo("2024-05"))
                .body("months[4].status", equalTo("CLOSED"))
                .body("months[4].sha256", notNullValue())
                .body("months[4].ratesVersion", equalTo("2026-1"))
                .body("months[4].rulesVersion", equalTo("3"))
                .body("months[5].status", equalTo("CLOSING"));
    }

    @Test
    void the_month_that_is_over_is_closed_for_every_company_once_whoever_does_it_and_tried_again_after_a_failure() {
        // Given
        YearMonth over = YearMonth.now(clock).minusMonths(1);
        String then = over.atDay(10) + "T10:00:00Z";
        use(contract(722, employee(7, 7), TravelType.PRIVATE), "100.00", then);
        use(contract(505, employee(7, 7), TravelType.PRIVATE), "100.00", then);

        // When
        schedule.close();

        // Then
        byte[] closed = report(722, over.getYear(), over.getMonthValue()).asByteArray();
        assertThat(report(505, over.getYear(), over.getMonthValue()).statusCode())
                .isEqualTo(404);
        schedule.close();
        assertThat(csv(report(505, over.getYear(), over.getMonthValue()))).contains("505,7,00000000007,100.00");
        assertThat(report(722, over.getYear(), over.getMonthValue()).asByteArray())
                .isEqualTo(closed);
        months(722, YearMonth.now(clock).getYear());
    }

    private static ValidatableResponse months(int companyId, int year) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/months?companyId=" + companyId + "&year=" + year)
                .then()
                .statusCode(200);
    }
}
