package no.personnelticket.usage.benefit;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
class TaxableBenefitsTest extends UsageServiceTest {

    @Test
    void only_what_exceeds_the_tax_free_amount_of_the_year_is_taxable() {
        // Given
        UUID employee = employee(7, 23047854321L);
        UUID contract = contract(61, employee, TravelType.PRIVATE);
        use(contract(61, employee, TravelType.WORK), "5000.00", "2024-01-10T10:00:00Z");
        use(contract, "7000.00", "2023-12-31T22:59:59Z");
        use(contract, "9500.00", "2024-01-10T10:00:00Z");
        use(contract, "976.00", "2024-03-10T10:00:00Z");
        use(contract, "100.00", "2024-04-10T10:00:00Z");

        csv(close(61, 2023, 12));
        csv(close(61, 2024, 1));

        // When
        ValidatableResponse march = benefits(61, 2024, 3);

        // Then
        march.statusCode(200)
                .body("companyId", equalTo(61))
                .body("year", equalTo(2024))
                .body("month", equalTo(3))
                .body("employees.size()", equalTo(1))
                .body("employees[0].employeeReference", equalTo(employee.toString()))
                .body("employees[0].employeeNo", equalTo("7"))
                .body("employees[0].savingOfMonth.amount", equalTo("976.00"))
                .body("employees[0].savingOfYear.amount", equalTo("10476.00"))
                .body("employees[0].taxFreeAmount.amount", equalTo("10000.00"))
                .body("employees[0].taxableOfMonth.amount", equalTo("476.00"))
                .body(not(containsString("23047854321")));
    }

    @Test
    void an_infrastructure_employee_is_taxed_from_the_first_krone() {
        // Given
        use(contract(5, employee(7, 7), TravelType.PRIVATE), "976.00", "2024-03-10T10:00:00Z");

        // Then
        benefits(5, 2024, 3)
                .body("employees[0].taxFreeAmount.amount", equalTo("0.00"))
                .body("employees[0].taxableOfMonth.amount", equalTo("976.00"));
    }

    @Test
    void a_saving_is_taxable_in_the_month_whose_report_it_is_in() {
        // Given
        UUID contract = contract(63, employee(7, 7), TravelType.PRIVATE);
        csv(close(63, 2024, 5));
        use(contract, "10976.00", "2024-05-10T10:00:00Z");

        // Then
        benefits(63, 2024, 5).body("employees.size()", equalTo(0));
        benefits(63, 2024, 6).body("employees[0].taxableOfMonth.amount", equalTo("976.00"));
    }

    @Test
    void a_correction_across_the_end_of_the_year_is_marked_and_taxed_by_the_year_it_belongs_to() {
        // Given
        UUID contract = contract(65, employee(7, 7), TravelType.PRIVATE);
        use(contract, "9900.00", "2024-12-10T10:00:00Z");
        csv(close(65, 2024, 12));
        use(contract, "976.00", "2024-12-11T10:00:00Z");
        use(contract, "230.00", "2025-01-11T10:00:00Z");

        // When
        ValidatableResponse open = benefits(65, 2025, 1);
        String csv = csv(close(65, 2025, 1));
        ValidatableResponse closed = benefits(65, 2025, 1);

        // Then
        assertThat(csv)
                .contains("65,7,00000000007,976.00,2024-12-01,2024-12-31,A\n")
                .contains("65,7,00000000007,230.00,2025-01-01,2025-01-31,A\n");
        for (ValidatableResponse benefits : List.of(open, closed)) {
            benefits.body("employees.incomeYear", equalTo(List.of(2024, 2025)))
                    .body("employees.correctsOtherYear", equalTo(List.of(true, false)))
                    .body("employees.savingOfMonth.amount", equalTo(List.of("976.00", "230.00")))
                    .body("employees.savingOfYear.amount", equalTo(List.of("10876.00", "230.00")))
                    .body("employees.taxableOfMonth.amount", equalTo(List.of("876.00", "0.00")));
        }
        open.body("status", equalTo("PRELIMINARY"));
        closed.body("status", equalTo("FINAL"));
        aMelding(65, 2025, 1).statusCode(200).body(equalTo("""
                        norskIdentifikator,ansattnummer,ansattstatus,kalendermaaned,inntektsaar,korrigererTidligereMaaned,korrigererTidligereAar,fordel,beskrivelse,inngaarIGrunnlagForTrekk,utloeserArbeidsgiveravgift,beloep,omfatter,fribeloepBruktPaaAnnet
                        00000000007,7,A,2024-12,2024,true,true,naturalytelse,skattepliktigPersonalrabatt,true,true,876.00,KUN_BILLETTER,
                        """));
    }

    @Test
    void what_a_closed_month_was_taxed_for_stays_and_an_open_month_has_no_a_melding() {
        // Given
        UUID contract = contract(67, employee(7, 7), TravelType.PRIVATE);
        use(contract, "10976.00", "2024-05-10T10:00:00Z");
        csv(close(67, 2024, 5));

        // When
        use(contract, "100.00", "2024-05-11T10:00:00Z");

        // Then
        benefits(67, 2024, 5).body("employees[0].taxableOfMonth.amount", equalTo("976.00"));
        benefits(67, 2024, 6).body("employees[0].taxableOfMonth.amount", equalTo("100.00"));
        aMelding(67, 2024, 6).statusCode(404);
    }

    @Test
    void a_month_is_taxed_for_what_the_year_comes_to_less_what_its_reports_were_taxed_for() throws SQLException {
        // Given
        UUID contract = contract(69, employee(7, 7), TravelType.PRIVATE);
        use(contract, "10976.00", "2024-05-10T10:00:00Z");
        csv(close(69, 2024, 5));
        taxedByALowerTaxFreeAmount(69, "1976.00");
        use(contract, "100.00", "2024-06-11T10:00:00Z");

        // When
        csv(close(69, 2024, 6));

        // Then
        benefits(69, 2024, 6)
                .body("employees[0].savingOfYear.amount", equalTo("11076.00"))
                .body("employees[0].taxableOfMonth.amount", equalTo("-900.00"));
    }

    @Test
    void the_preliminary_benefit_is_what_closing_now_would_book_also_when_earlier_months_are_open() {
        // Given
        UUID contract = contract(165, employee(7, 7), TravelType.PRIVATE);
        use(contract, "10100.00", "2024-05-10T10:00:00Z");
        use(contract, "25.00", "2024-06-10T10:00:00Z");

        // When
        String preliminary = taxable(benefits(165, 2024, 6));
        csv(close(165, 2024, 6, Map.of("skipEarlier", true)));

        // Then
        assertThat(preliminary).isEqualTo("125.00").isEqualTo(taxable(benefits(165, 2024, 6)));
        aMelding(165, 2024, 6)
                .body(containsString("00000000007,7,A,2024-05,2024,true,false,"))
                .body(containsString(",100.00,KUN_BILLETTER,"))
                .body(containsString("00000000007,7,A,2024-06,2024,false,false,"))
                .body(containsString(",25.00,KUN_BILLETTER,"));
    }

    @Test
    void the_a_melding_is_separated_as_the_report_and_pensioners_carry_their_status() {
        // Given
        use(contract(166, employee(8, 8), TravelType.PRIVATE), "10100.00", "2024-05-10T10:00:00Z");

        // When
        csv(close(166, 2024, 5));

        // Then
        aMelding(166, 2024, 5).body(containsString("00000000008;8;P;2024-05;2024;false;false;naturalytelse;"));
    }

    @Test
    void a_refund_after_the_income_year_corrects_the_month_of_its_use_where_the_employee_was_taxed() {
        // Given
        UUID contract = contract(167, employee(7, 7), TravelType.PRIVATE);
        TicketDistributed december = use(contract, "15000.00", "2024-12-10T10:00:00Z");
        csv(close(167, 2024, 12));
        TestTopics.publish(Samples.refund(december, "15000.00", "2025-01-10T10:00:00Z"));
        awaitUsages(december, usages -> usages.getInt("totalItems") == 2);

        // When
        String january = csv(close(167, 2025, 1));

        // Then
        assertThat(january).contains("167,7,00000000007,-15000.00,2024-12-01,2024-12-31,A\n");
        benefits(167, 2025, 1)
                .body("employees.incomeYear", equalTo(List.of(2024)))
                .body("employees[0].taxableOfMonth.amount", equalTo("-5000.00"));
        aMelding(167, 2025, 1)
                .body(containsString("7,A,2024-12,2024,true,true,"))
                .body(containsString(",-5000.00,"));
    }

    private static String taxable(ValidatableResponse benefits) {
        return benefits.extract().jsonPath().getString("employees[0].taxableOfMonth.amount");
    }

    /** As if the month had been closed when the law's amount stood differently in the data. */
    private void taxedByALowerTaxFreeAmount(int companyId, String taxable) throws SQLException {
        alter("report_benefit", "update report_benefit set taxable = " + taxable + " where company_id = " + companyId);
    }

    private static ValidatableResponse aMelding(int companyId, int year, int month) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .queryParam("companyId", companyId)
                .queryParam("year", year)
                .queryParam("month", month)
                .get("/personnelticket/v2/reports/taxable-benefits/a-melding")
                .then();
    }

    private static ValidatableResponse benefits(int companyId, int year, int month) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_READ))
                .queryParam("companyId", companyId)
                .queryParam("year", year)
                .queryParam("month", month)
                .get("/personnelticket/v2/reports/taxable-benefits")
                .then();
    }
}
