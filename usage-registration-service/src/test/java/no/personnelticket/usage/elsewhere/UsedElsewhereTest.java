package no.personnelticket.usage.elsewhere;

import static io.restassured.RestAssured.given;
import static no.personnelticket.usage.Samples.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import no.personnelticket.testing.openapi.GivesExamples;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsedElsewhereTest extends UsageServiceTest {

    private static final UUID EMPLOYEE = employee(7, 7);

    @Test
    @GivesExamples({
        "stateUsedElsewhere.200.json",
        "getTaxableBenefits.200.json",
        "getTaxableBenefitsForAMelding.200.csv"
    })
    void what_is_used_elsewhere_is_taken_off_the_tax_free_amount_and_the_file_says_so() {
        // Given
        UUID contract = contract(191, EMPLOYEE, TravelType.PRIVATE);
        use(contract, "9000.00", "2024-05-10T10:00:00Z");
        csv(close(191, 2024, 5));
        use(contract, "50.00", "2024-06-10T10:00:00Z");

        // When
        stateJson(191, Map.of("employeeReference", EMPLOYEE, "amount", Map.of("amount", "1500.00", "currency", "NOK")))
                .statusCode(200)
                .body("employees[0].amount.amount", equalTo("1500.00"));

        // Then
        getReport("taxable-benefits?companyId=191&year=2024&month=6")
                .body("employees[0].taxFreeAmount.amount", equalTo("8500.00"))
                .body("employees[0].usedElsewhere.amount", equalTo("1500.00"))
                .body("employees[0].taxableOfMonth.amount", equalTo("550.00"));
        getReport("statements/" + EMPLOYEE + "?companyId=191&year=2024")
                .body("taxableOfYear.amount", equalTo("550.00"))
                .body("usedElsewhere.amount", equalTo("1500.00"));
        csv(close(191, 2024, 6));
        getReport("taxable-benefits/a-melding?companyId=191&year=2024&month=6")
                .body(containsString(",2024-06,2024,false,false,"))
                .body(containsString(",550.00,ALLE_PERSONALRABATTER,1500.00\n"));
        getReport("verification?companyId=191&from=2024-05&to=2024-06").body("consistent", equalTo(true));
    }

    @Test
    @GivesExamples("getUsedElsewhere.200.json")
    void a_csv_says_the_same_and_the_newest_statement_counts() {
        // Given
        stateCsv(192, "amount;employeeReference\r\n.50;" + EMPLOYEE).statusCode(200);

        // When
        ValidatableResponse stated = stateCsv(192, "\uFEFFemployeeReference,amount\n" + EMPLOYEE + ",1000.00\n");

        // Then
        stated.statusCode(200).body("employees.amount.amount", equalTo(List.of("1000.00")));
        getReport("used-elsewhere?companyId=192&year=2024")
                .body("employees.employeeReference", equalTo(List.of(EMPLOYEE.toString())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            employeeReference,amount,amount~x,1.00,1.00 | line 1: header
            employeeReference~x | line 1: header
            employeeReference,amount~x,1.00 | line 2: employeeReference
            employeeReference,amount~00000000-0000-0007-0000-000000000007,1 | line 2: amount
            employeeReference,amount~00000000-0000-0007-0000-000000000007,-1.00 | line 2: amount
            employeeReference,amount~00000000-0000-0007-0000-000000000007 | line 2: line
            employeeReference,amount~00000000-0000-0007-0000-000000000007,1.00~00000000-0000-0007-0000-000000000007,1.00 | line 3: employeeReference
            employeeReference,amount | body
            """)
    void a_csv_that_is_wrong_is_refused_as_a_whole_with_its_line(String csv, String field) {
        stateCsv(193, csv.replace('~', '\n')).statusCode(400).body("errorSpecifications[0].field", equalTo(field));

        getReport("used-elsewhere?companyId=193&year=2024").body("employees", equalTo(List.of()));
    }

    @Test
    void somebody_who_is_no_employee_of_the_company_is_named() {
        refusedWithout(
                EMPLOYEE.toString(),
                stateCsv(600, "employeeReference,amount\n" + EMPLOYEE + ",1.00"),
                "line 2: employeeReference");
        refusedWithout(EMPLOYEE.toString(), stateJson(600, stated(EMPLOYEE, "1.00")), "employees[0].employeeReference");
    }

    @Test
    void an_employee_who_is_there_twice_is_named_by_place() {
        refusedWithout(
                EMPLOYEE.toString(),
                state(
                        194,
                        "application/json",
                        Map.of("employees", List.of(stated(EMPLOYEE, "1.00"), stated(EMPLOYEE, "2.00")))),
                "employees[1].employeeReference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1e2", "5.000", " 5.00", "-0.01", "100000000.00"})
    void an_amount_in_another_form_or_beyond_its_bounds_is_refused(String amount) {
        stateJson(194, stated(EMPLOYEE, amount))
                .statusCode(400)
                .body("errorSpecifications[0].field", startsWith("employees[0]"));
    }

    @Test
    void a_negative_amount_and_a_missing_body_are_refused_by_name() {
        stateJson(194, stated(EMPLOYEE, "-10.00"))
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("employees[0].amount")));
        state(194, "application/json", "").statusCode(400).body("errorSpecifications.field", equalTo(List.of("body")));
    }

    @Test
    void nothing_is_stated_of_a_company_without_a_tax_free_amount_or_of_a_later_year() {
        stateJson(5, stated(EMPLOYEE, "10.00"))
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("companyId")));
        given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .contentType("application/json")
                .body(Map.of("employees", List.of(stated(EMPLOYEE, "10.00"))))
                .post("/personnelticket/v2/reports/used-elsewhere?year=2199&companyId=194")
                .then()
                .statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of("year")));
    }

    private static Map<String, ?> stated(UUID employee, String amount) {
        return Map.of("employeeReference", employee, "amount", Map.of("amount", amount, "currency", "NOK"));
    }

    private static void refusedWithout(String value, ValidatableResponse answer, String field) {
        String refused = answer.statusCode(400)
                .body("errorSpecifications.field", equalTo(List.of(field)))
                .extract()
                .asString();
        assertThat(refused).doesNotContain(value);
    }

    private static ValidatableResponse stateJson(int companyId, Map<String, ?> employee) {
        return state(companyId, "application/json", Map.of("employees", List.of(employee)));
    }

    private static ValidatableResponse stateCsv(int companyId, String csv) {
        return state(companyId, "text/csv; charset=UTF-8", csv);
    }

    private static ValidatableResponse state(int companyId, String type, Object body) {
        return given().auth()
                .oauth2(Tokens.with(Permission.REPORTS_CLOSE))
                .contentType(type)
                .body(body)
                .post("/personnelticket/v2/reports/used-elsewhere?year=2024&companyId=" + companyId)
                .then();
    }
}
