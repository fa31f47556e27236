package no.personnelticket.rights.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import no.personnelticket.events.NorwegianTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, [2026]",
        "2026-11-30T22:59:59Z, [2026]",
        "2026-11-30T23:00:00Z, '[2026, 2027]'",
        "2026-12-31T22:59:59Z, '[2026, 2027]'",
        "2026-12-31T23:00:00Z, [2027]",
        "2026-03-29T01:00:00Z, [2026]",
        "2026-10-25T01:00:00Z, [2026]"
    })
    void the_next_year_is_added_when_december_begins_in_norway_and_is_the_only_one_when_it_begins(
            Instant now, String years) {
        assertThat(RightYears.on(LocalDate.ofInstant(now, NorwegianTime.ZONE))).hasToString(years);
    }
}
