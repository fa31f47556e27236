package no.personnelticket.usage.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.YearMonth;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthParametersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({"2021, 1, 2021-01", "2199, 12, 2199-12", ", 02, 2026-02", "2024, , 2024-11", ", , 2026-11"})
    void year_and_month_are_the_current_ones_unless_given(String year, String month, YearMonth expected) {
        assertThat(new MonthParameters("3", year, month).companyMonth(TODAY)).isEqualTo(new CompanyMonth(3, expected));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2024, 2, companyId, is required",
        "x, 2024, 2, companyId, must be a whole number from 1",
        "0, 2024, 2, companyId, must be a whole number from 1",
        "2147483648, 2024, 2, companyId, must be a whole number from 1",
        "3, 2020, 2, year, must be a year from 2021 to 2199",
        "3, 2200, 2, year, must be a year from 2021 to 2199",
        "3, MMXXIV, 2, year, must be a year from 2021 to 2199",
        "3, 2024, 0, month, must be between 1 and 12",
        "3, 2024, 13, month, must be between 1 and 12",
        "3, 2024, may, month, must be between 1 and 12"
    })
    void what_is_wrong_is_named(String companyId, String year, String month, String field, String reason) {
        assertThatThrownBy(() -> new MonthParameters(companyId, year, month).companyMonth(TODAY))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::specifications)
                .asInstanceOf(LIST)
                .containsExactly(new ErrorSpecification(field, reason));
    }

    @Test
    void a_company_may_have_the_largest_number_of_the_document() {
        assertThat(new MonthParameters("2147483647", null, null)
                        .companyMonth(TODAY)
                        .companyId())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void what_is_for_good_needs_year_and_month() {
        assertThatThrownBy(() -> new RequiredMonthParameters("3", null, null).coveredMonth(null, null))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::specifications)
                .asInstanceOf(LIST)
                .containsExactly(
                        new ErrorSpecification("year", "is required"), new ErrorSpecification("month", "is required"));
    }
}
