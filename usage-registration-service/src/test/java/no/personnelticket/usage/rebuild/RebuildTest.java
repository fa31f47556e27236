package no.personnelticket.usage.rebuild;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.encryption.ColumnCipher;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.Samples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RebuildTest extends UsageServiceTest {

    @Inject
    ColumnCipher cipher;

    @Test
    @GivesExamples("rebuildTaxSavingsReport.200.json")
    void a_closed_report_made_again_from_its_events_is_the_same_to_the_byte() {
        // Given
        UUID contract = contract(702, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed twice = use(contract, "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(twice);
        use(contract(702, employee(8, 8), TravelType.PRIVATE), "230.00", "2024-05-11T10:00:00Z");
        use(contract(702, employee(9, 9), TravelType.WORK), "500.00", "2024-05-11T10:00:00Z");
        use(contract, "976.00", "2024-06-10T10:00:00Z");
        csv(close(702, 2024, 5));
        use(contract, "20.00", "2024-05-12T10:00:00Z");
        csv(close(702, 2024, 6));

        // Then
        for (int month = 5; month <= 6; month++) {
            String sha256 = report(702, 2024, month).header("ETag").replace("\"", "");
            rebuild(702, 2024, month)
                    .statusCode(200)
                    .body("equal", equalTo(true))
                    .body("sha256", equalTo(sha256))
                    .body("rebuiltSha256", equalTo(sha256))
                    .body("difference", nullValue())
                    .body("missingUsages", equalTo(0))
                    .body("eventsRead", greaterThanOrEqualTo(2));
        }
    }

    @Test
    void refunds_are_made_again_too_also_one_that_asked_for_more_than_was_left() {
        // Given
        UUID contract = contract(712, employee(7, 7), TravelType.PRIVATE);
        use(contract, "230.00", "2024-05-09T10:00:00Z");
        TicketDistributed refunded = use(contract, "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(Samples.refund(refunded, "60.00", "2024-05-20T10:00:00Z"));
        awaitUsages(refunded, usages -> usages.getInt("totalItems") == 2);
        csv(close(712, 2024, 5));
        TestTopics.publish(Samples.refund(refunded, "60.00", "2024-06-20T10:00:00Z"));
        awaitUsages(refunded, usages -> usages.getInt("totalItems") == 3);

        // When
        String june = csv(close(712, 2024, 6));

        // Then
        assertThat(csv(report(712, 2024, 5))).contains(";270.00;2024-05-01;");
        assertThat(june).contains(";-40.00;2024-06-01;");
        rebuild(712, 2024, 5).body("equal", equalTo(true)).body("missingUsages", equalTo(0));
        rebuild(712, 2024, 6).body("equal", equalTo(true)).body("missingUsages", equalTo(0));
    }

    @Test
    void a_report_without_usages_can_be_made_again() {
        csv(close(704, 2024, 5));

        rebuild(704, 2024, 5).statusCode(200).body("equal", equalTo(true)).body("eventsRead", equalTo(0));
    }

    @Test
    void a_report_that_somebody_altered_is_found_and_the_line_is_named() throws SQLException {
        // Given
        use(contract(706, employee(7, 23047854321L), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        String altered = csv(close(706, 2024, 5)).replace("100.00", "10.00");
        byte[] encrypted = cipher.encrypt("report 706 2024-05-01", altered);

        // When
        alter("report", """
                update report set content = decode('%s', 'hex'), sha256 = 'another'
                where company_id = 706""".formatted(HexFormat.of().formatHex(encrypted)));

        // Then
        ValidatableResponse rebuild = rebuild(706, 2024, 5)
                .statusCode(200)
                .body("equal", equalTo(false))
                .body("difference.line", equalTo(2))
                .body("difference.employeeNo", equalTo("7"))
                .body("difference.saving", equalTo("10.00"))
                .body("difference.rebuiltSaving", equalTo("100.00"));
        assertThat(rebuild.extract().asString()).doesNotContain("23047854321");
    }

    @Test
    void a_usage_whose_event_is_gone_is_named() throws SQLException {
        // Given
        use(contract(708, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        csv(close(708, 2024, 5));

        // When
        alter("report_usages", "update report_usages set usage_ids = array[gen_random_uuid()] where company_id = 708");

        // Then
        rebuild(708, 2024, 5)
                .body("equal", equalTo(false))
                .body("missingUsages", equalTo(1))
                .body("firstMissingUsages.size()", equalTo(1))
                .body("difference.employeeNo", equalTo("7"))
                .body("difference.rebuiltSaving", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "714, first_offset = last_offset + 1 and last_offset = last_offset + 1",
        "716, first_offset = 9000000 and last_offset = 9000001",
        "718, partition = partition + 6 and first_offset = 0"
    })
    void events_are_found_by_id_where_the_topic_was_made_anew_and_they_have_other_offsets(int company, String moved)
            throws SQLException {
        // Given
        UUID contract = contract(company, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed refunded = use(contract, "100.00", "2024-05-10T10:00:00Z");
        TestTopics.publish(Samples.refund(refunded, "60.00", "2024-05-20T10:00:00Z"));
        awaitUsages(refunded, usages -> usages.getInt("totalItems") == 2);
        csv(close(company, 2024, 5));

        // When
        alter(
                "report_source",
                "update report_source set " + moved.replace(" and ", ", ") + " where company_id = " + company);

        // Then
        rebuild(company, 2024, 5).body("equal", equalTo(true)).body("missingUsages", equalTo(0));
    }

    @Test
    void what_was_refused_as_altered_does_not_count_wherever_it_is_in_the_topic() {
        // Given
        TicketDistributed registered =
                use(contract(720, employee(7, 7), TravelType.PRIVATE), "100.00", "2024-05-10T10:00:00Z");
        for (long customerNumber = 1; customerNumber <= 12; customerNumber++) {
            TestTopics.publish(Samples.ofCustomer(
                    customerNumber,
                    Samples.distribution(
                            registered.ticketDistributionId(),
                            "2024-05-10T10:00:00Z",
                            Samples.ticket("1", registered.tickets().get(0).contractId(), "1.00"))));
        }
        TestTopics.awaitRecords("TicketDistributed.quarantine", 12, record -> registered
                .ticketDistributionId()
                .equals(TestTopics.header(record, "ce_id")));
        use(contract(720, employee(8, 8), TravelType.PRIVATE), "50.00", "2024-05-11T10:00:00Z");

        // When
        csv(close(720, 2024, 5));

        // Then
        rebuild(720, 2024, 5).body("equal", equalTo(true)).body("missingUsages", equalTo(0));
    }

    @Test
    void an_open_month_cannot_be_made_again_and_a_company_rebuilds_its_own_reports_only() {
        rebuild(710, 2024, 5).statusCode(404).body("errorCode", equalTo("REPORT_NOT_FOUND"));
        given().auth()
                .oauth2(Tokens.forCompanies(List.of(711), Permission.REPORTS_READ))
                .post("/personnelticket/v2/reports/tax-savings/rebuild?companyId=710&year=2024&month=5")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse rebuild(int companyId, int year, int month) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .post("/personnelticket/v2/reports/tax-savings/rebuild?companyId=" + companyId + "&year=" + year
                        + "&month=" + month)
                .then();
    }
}
