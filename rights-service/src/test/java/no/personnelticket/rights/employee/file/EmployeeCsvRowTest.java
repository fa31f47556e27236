package no.personnelticket.rights.employee.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.Rights;
import no.personnelticket.rights.employee.KnownCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeCsvRowTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final KnownCodes CODES = new KnownCodes(Set.of(1, 4), Set.of("M", "P"));

    @Test
    void the_columns_have_the_published_names_and_order() {
        assertThat(String.join(",", EmployeeColumns.PUBLISHED)).isEqualTo(Rights.HEADER);
    }

    @Test
    void a_row_in_the_published_format_is_right() {
        assertThat(wrong("payType", "M")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employeeNo",
                "companyId",
                "employmentTypeId",
                "dateOfBirth",
                "ssn",
                "firstName",
                "surname",
                "addressLine",
                "postalCode",
                "hireStartDate",
                "employmentPercentage",
                "isDeleted"
            })
    void a_required_field_that_is_missing_is_named(String column) {
        assertThat(wrong(column, " ")).contains(new Finding(column, "is required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abstainFromTicket",
                "payType",
                "disabilityGrade",
                "disabilityFromDate",
                "employmentPercentageDate",
                "paidPercentage",
                "leaveFromDate"
            })
    void an_optional_field_may_be_missing(String column) {
        assertThat(wrong(column, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employeeNo|12a|is not a number",
                "employeeNo|9007199254740992|must be from -9007199254740991 to 9007199254740991",
                "employeeNo|-9007199254740992|must be from -9007199254740991 to 9007199254740991",
                "employeeNo|-9223372036854775808|must be from -9007199254740991 to 9007199254740991",
                "companyId|1.5|is not a number",
                "employmentTypeId|77|is not a known employment type",
                "dateOfBirth|14.03.1980|is not a date (yyyy-MM-dd)",
                "dateOfBirth|2026-11-24|must not be after today",
                "dateOfBirth|1899-12-31|must be from 1900-01-01 to 2199-12-31",
                "ssn|1234|must be five digits",
                "ssn|1234x|must be five digits",
                "abstainFromTicket|yes|is neither true nor false",
                "hireStartDate|2010-02-30|is not a date (yyyy-MM-dd)",
                "hireStartDate|1970-01-01|must not be before dateOfBirth",
                "hireStartDate|2028-11-24|must not be more than 2 years ahead",
                "payType|X|is not a known pay type",
                "hireEndCause|MOVED|is not one of [RESIGNED, PENSION, BEREAVED]",
                "disabilityGrade|101|must be from 0 to 100",
                "disabilityGrade|-1|must be from 0 to 100",
                "employmentPercentage|100.01|must be from 0 to 100",
                "employmentPercentage|33.333|must have no more than two decimals",
                "paidPercentage|-0.01|must be from 0 to 100",
                "leaveFromDate|2200-01-01|must be from 1900-01-01 to 2199-12-31",
                "isDeleted|0|is neither true nor false"
            })
    void a_value_that_cannot_be_is_named_with_its_reason(String column, String value, String reason) {
        assertThat(wrong(column, value)).contains(new Finding(column, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\u202e", "Per\u0007", "Per\u007f", "Per\u0085"})
    void a_name_that_cannot_be_read_is_refused(String unreadable) {
        assertThat(wrong("firstName", unreadable)).extracting(Finding::field).contains("firstName");
        assertThat(wrong("surname", unreadable)).extracting(Finding::field).contains("surname");
    }

    @Test
    void the_largest_employee_numbers_are_taken() {
        assertThat(wrong("employeeNo", "9007199254740991")).isEmpty();
        assertThat(wrong("employeeNo", "-9007199254740991")).isEmpty();
    }

    @Test
    void a_birth_date_may_be_today() {
        assertThat(wrong("dateOfBirth", "2026-11-23"))
                .extracting(Finding::field)
                .doesNotContain("dateOfBirth");
    }

    @Test
    void a_disability_needs_the_day_from_which_it_is() {
        assertThat(wrong("disabilityGrade", "50"))
                .containsExactly(new Finding("disabilityFromDate", "is required if disabilityGrade is above 0"));
    }

    @Test
    void the_end_of_an_employment_and_its_cause_come_together() {
        assertThat(wrong("hireEndDate", "2020-01-01"))
                .containsExactly(new Finding("hireEndCause", "is required if hireEndDate is given"));
        assertThat(wrong("hireEndCause", "PENSION"))
                .containsExactly(new Finding("hireEndDate", "is required if hireEndCause is given"));
    }

    @Test
    void a_name_longer_than_200_characters_is_refused() {
        assertThat(wrong("surname", "N".repeat(200))).isEmpty();
        assertThat(wrong("surname", "N".repeat(201)))
                .containsExactly(new Finding("surname", "is longer than 200 characters"));
    }

    /** What is wrong with a row that is right but for the value in the column. */
    private static List<Finding> wrong(String column, String value) {
        List<String> fields = new ArrayList<>(List.of(Rights.row(1).split(",", -1)));
        fields.set(EmployeeColumns.PUBLISHED.indexOf(column), value);
        EmployeeColumns columns = EmployeeColumns.of(EmployeeColumns.PUBLISHED);
        return new EmployeeCsvRow(1, new CsvRecord(fields, null), columns, CODES, TODAY).wrong();
    }
}
