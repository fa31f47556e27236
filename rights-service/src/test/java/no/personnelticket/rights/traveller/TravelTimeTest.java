package no.personnelticket.rights.traveller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import no.personnelticket.http.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T22:59:59Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01",
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        "2026-05-09T23:30:00-05:00, 2026-05-10",
    })
    void a_moment_counts_as_its_day_in_norway_at_year_end_and_at_both_clock_changes(String text, String day) {
        TravelTime time = TravelTimeParameters.parse(text);
        assertThat(time.day()).isEqualTo(day);
        assertThat(time.moment()).isPresent();
    }

    @Test
    void a_date_is_some_time_on_that_day() {
        assertThat(TravelTimeParameters.parse("2026-12-31").day()).isEqualTo("2026-12-31");
        assertThat(TravelTimeParameters.parse("2026-12-31").moment()).isEmpty();
        assertThat(TravelTimeParameters.parse("2026-12-31T12:00:00+01:00").moment())
                .contains(Instant.parse("2026-12-31T11:00:00Z"));
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> TravelTimeParameters.parse("2026-13-01")).isInstanceOf(Problem.class);
    }
}
