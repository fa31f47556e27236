package no.personnelticket.http.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelDateTest {

    @Test
    void a_date_is_taken_as_it_is() {
        assertThat(TravelDate.parse("2026-12-01")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(TravelDate.parse("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        // the last day of the year, from winter time's midnight on
        "2026-12-31T22:59:59Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01",
        "2026-12-31T23:30:00Z, 2027-01-01",
        "2026-12-31T23:30:00+01:00, 2026-12-31",
        // the last day of a month in summer time
        "2026-06-30T21:59:59Z, 2026-06-30",
        "2026-06-30T22:00:00Z, 2026-07-01",
        "2026-06-30T23:30:00Z, 2026-07-01",
        // the night when the clocks go forward: the day begins at 23:00Z and ends at 22:00Z
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T00:59:59Z, 2026-03-29",
        "2026-03-29T01:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        // the night when they go back: the day begins at 22:00Z and ends at 23:00Z
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T01:30:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        // other offsets
        "2026-12-01T08:00:00+09:00, 2026-12-01",
        "2026-12-01T07:59:00+09:00, 2026-11-30",
        "2026-12-01T18:00:00-05:00, 2026-12-02"
    })
    void of_a_date_time_the_day_in_Oslo_counts(String written, LocalDate day) {
        assertThat(TravelDate.parse(written)).isEqualTo(day);
        assertThat(written).matches(TravelDate.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-1",
                "2026-12-01T08:00:00",
                "2026-12-01T24:00:00Z",
                "2026-12-01 08:00:00Z",
                "1899-12-31",
                "2200-01-01",
                "2026-13-01",
                "2026-12-32",
                "2026-12-01T08:60:00Z",
                "2026-12-01T08:00:60Z",
                "2026-12-01T08:00:00+19:00"
            })
    void the_form_of_the_documents_is_as_strict(String other) {
        assertThat(other).doesNotMatch(TravelDate.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-13-01",
                "2026-02-29",
                "01.12.2026",
                "2026-12-1",
                "20261201",
                "2026-12-01T08:00:00",
                "2026-12-01T18:00-05:00",
                "2026-12-01T24:00:00Z",
                "2026-12-01 08:00:00Z",
                "2026-12-01T25:00:00Z",
                "+999999999-12-31T23:59:59-18:00"
            })
    void anything_else_is_a_bad_request_that_names_the_field_and_does_not_repeat_it(String written) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TravelDate.parse(written))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.specifications())
                            .containsExactly(new ErrorSpecification(
                                    "travelDate", "is not a date (yyyy-MM-dd) or date-time (RFC 3339)"));
                });
    }
}
