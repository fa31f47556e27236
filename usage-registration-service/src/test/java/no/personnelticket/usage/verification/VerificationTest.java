package no.personnelticket.usage.verification;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VerificationTest extends UsageServiceTest {

    private static final AtomicInteger COMPANIES = new AtomicInteger(900);

    private final int company = COMPANIES.incrementAndGet();

    @Test
    @GivesExamples("verifyReports.200.json")
    void nothing_is_wrong_with_what_the_service_did() {
        // Given
        aMonthWithARefundAndACorrection();

        // When
        ValidatableResponse verification = verify(company);

        // Then
        verification
                .statusCode(200)
                .body("consistent", equalTo(true))
                .body("findings.invariant.size()", equalTo(Invariant.values().length))
                .body("findings.checked", everyItem(greaterThan(0)))
                .body("findings.wrong", everyItem(equalTo(0)));
    }

    /** The table and the statement that break what the invariant says; COMPANY stands for the company. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            EACH_TICKET_IS_USED_ONCE | usage | "insert into usage select gen_random_uuid(), ticket_distribution_id, ticket_id, contract_id, offer_id, customer_number, saving, coupons, distributed_at, month, registered_at, refund_id, reverses from usage where OF_COMPANY and reverses is null limit 1"
            EACH_DISTRIBUTION_HAS_ITS_USAGES | usage | "delete from usage where OF_COMPANY and reverses is null and month = '2024-05-01'"
            EACH_REFUND_HAS_ITS_REVERSALS | usage | "delete from usage where OF_COMPANY and reverses is not null"
            EACH_USAGE_HAS_ITS_EVENT | distribution | "delete from distribution where ticket_distribution_id in (select ticket_distribution_id from usage where OF_COMPANY)"
            EACH_USAGE_IS_IN_ITS_MONTH | usage | "update usage set month = month - interval '1 month' where OF_COMPANY and month = '2024-06-01'"
            REFUNDS_GIVE_BACK_WHAT_WAS_SAVED | usage | "update usage set saving = -1000.01 where OF_COMPANY and reverses is not null"
            EACH_REPORT_HAS_ITS_SHA256 | report | "update report set content = set_byte(content, 40, get_byte(content, 40) # 1) where company_id = COMPANY and month = '2024-05-01'"
            EACH_REPORT_HAS_ITS_SHA256 | report | "update report set content = other.content from report as other where report.company_id = COMPANY and other.company_id = COMPANY and report.month = '2024-05-01' and other.month = '2024-06-01'"
            EACH_REPORT_HAS_ITS_SHA256 | report | "update report set sha256 = encode(sha256(content), 'hex') where company_id = COMPANY and month = '2024-05-01'"
            EACH_REPORT_HAS_ITS_LINES | report_line | "update report_line set saving = saving + 0.01 where company_id = COMPANY and month = '2024-05-01'"
            EACH_REPORT_HAS_ITS_LINES | report_employee | "update report_employee set employee_status = 'P' where company_id = COMPANY and month = '2024-05-01'"
            EACH_LINE_IS_THE_SUM_OF_ITS_USAGES | usage | "update usage set saving = saving + 0.01 where OF_COMPANY and reverses is null and month = '2024-05-01'"
            EACH_REPORTED_USAGE_EXISTS | report_source | "update report_source set last_offset = first_offset - 1 where company_id = COMPANY"
            EACH_USAGE_IS_REPORTED_ONCE | report_usages | "insert into report_usages select contract_id, saving_month, '2024-06-01', company_id, employee_reference, travel_type, usage_ids from report_usages where company_id = COMPANY and month = '2024-05-01' and travel_type = 'WORK'"
            EACH_USAGE_CAN_BE_REPORTED | usage | "update usage set saving = 9999999999.00 where OF_COMPANY and month = '2024-07-01'"
            EACH_USAGE_CAN_BE_REPORTED | usage | "update usage set month = '1970-01-01' where OF_COMPANY and month = '2024-07-01'"
            EACH_REVERSAL_COUNTS_WHERE_ITS_USE_COUNTS | report_usages | "update report_usages set employee_reference = gen_random_uuid() where company_id = COMPANY and month = '2024-05-01'"
            EACH_LINE_IS_TAXED | report_benefit | "delete from report_benefit where company_id = COMPANY and month = '2024-06-01'"
            NO_MONTH_FAILED | closing_failure | "insert into closing_failure values (COMPANY, '2024-04-01', now(), 'CLOSING_FAILED', 'for the test')"
            EACH_TAX_LINE_FOLLOWS_FROM_ITS_YEAR | report_benefit | "update report_benefit set taxable = taxable + 1 where company_id = COMPANY and month = '2024-05-01'"
            """)
    void what_somebody_altered_is_found_and_named(String invariant, String table, String sql) throws SQLException {
        // Given
        aMonthWithARefundAndACorrection();

        // When
        alter(
                table,
                sql.replace(
                                "OF_COMPANY",
                                "contract_id in (select contract_id from contract where company_id = COMPANY)")
                        .replace("COMPANY", Integer.toString(company)));

        // Then
        JsonPath verification = verify(company).extract().jsonPath();
        String finding = "findings.find { it.invariant == '" + invariant + "' }";
        assertThat(verification.getBoolean("consistent")).isFalse();
        assertThat(verification.getInt(finding + ".wrong")).isPositive();
        assertThat(verification.getList(finding + ".firstWrong")).isNotEmpty();
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_by_name() {
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/verification?companyId=x&from=2024-13&to=2024")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("companyId", "from", "to")));
        verify("companyId=3&from=2024-05&to=2024-04")
                .statusCode(400)
                .body("errorSpecifications[0].reason", equalTo("must not be before from"));
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(company), Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/verification?companyId=3")
                .then()
                .statusCode(403);
    }

    private void aMonthWithARefundAndACorrection() {
        UUID contract = contract(company, employee(7, 7), TravelType.PRIVATE);
        use(contract, "9800.00", "2024-05-09T10:00:00Z");
        TicketDistributed refunded = use(contract, "1000.00", "2024-05-10T10:00:00Z");
        use(contract(company, employee(8, 8), TravelType.PRIVATE), "230.00", "2024-05-11T10:00:00Z");
        use(contract(company, employee(8, 8), TravelType.WORK), "500.00", "2024-05-11T10:00:00Z");
        csv(close(company, 2024, 5));
        use(contract, "20.00", "2024-05-12T10:00:00Z");
        TestTopics.publish(Samples.refund(refunded, "600.00", "2024-06-20T10:00:00Z"));
        awaitUsages(refunded, usages -> usages.getInt("totalItems") == 2);
        csv(close(company, 2024, 6));
        use(contract, "5.00", "2024-07-12T10:00:00Z");
    }

    private static ValidatableResponse verify(int companyId) {
        return verify("companyId=" + companyId + "&from=2024-04&to=2024-07");
    }

    private static ValidatableResponse verify(String query) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .get("/personnelticket/v2/reports/verification?" + query)
                .then();
    }
}
