package no.personnelticket.usage.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import no.personnelticket.http.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationParametersTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({
        "-2026-01, 2026-02, from",
        "+2026-01, 2026-02, from",
        "2020-12, 2026-02, from",
        "2026-13, 2026-02, from",
        "2026-1, 2026-02, from",
        "2026-01, 2200-01, to",
        "2026-01, 9999-12, to",
        "2026-03, 2026-02, to",
    })
    void a_month_beyond_the_bounds_or_in_another_form_is_refused_by_name(String from, String to, String field) {
        assertThatThrownBy(() -> new VerificationParameters("3", from, to).companyMonths(NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.specifications())
                        .singleElement()
                        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo(field)));
    }

    @Test
    void months_from_2021_to_2199_are_taken_and_this_year_unless_given() {
        assertThat(new VerificationParameters("3", "2021-01", "2199-12").companyMonths(NOW))
                .isEqualTo(new CompanyMonths(3, YearMonth.of(2021, 1), YearMonth.of(2199, 12)));
        assertThat(new VerificationParameters("3", null, null).companyMonths(NOW))
                .isEqualTo(new CompanyMonths(3, YearMonth.of(2026, 1), NOW));
    }
}
