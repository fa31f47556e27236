package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void the_version_that_holds_on_the_travel_date_says_where_rights_give_a_discount() {
        Coverage coverage = Coverage.on(LocalDate.parse("2026-12-01"));

        assertThat(coverage.version()).isEqualTo("1");
        assertThat(coverage.operators()).containsExactly("VYT", "VYG", "GOA", "SJN", "FLT");
        assertThat(coverage.fareClasses()).containsExactly("STANDARD_CLASS");
    }

    @Test
    void before_the_first_version_nobody_took_part() {
        assertThat(Coverage.on(LocalDate.parse("2019-12-31")).operators()).isEmpty();
    }
}
