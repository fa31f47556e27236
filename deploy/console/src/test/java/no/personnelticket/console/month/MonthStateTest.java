package no.personnelticket.console.month;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, open, true, false",
        "CLOSING, due, true, true",
        "NOT_DUE, notDue, true, false",
        "FAILED, failed, true, true",
        "SKIPPED, skipped, false, false",
        "BEFORE_FIRST, beforeFirst, false, false"
    })
    void a_month_that_was_passed_over_can_not_be_closed(String status, String key, boolean closable, boolean due) {
        MonthState state = new MonthState("2026-10", status, null, null);

        assertThat(state.isClosable()).isEqualTo(closable);
        assertThat(state.isPassed()).isNotEqualTo(closable);
        assertThat(state.isDue()).isEqualTo(due);
        assertThat(state.statusKey()).isEqualTo(key);
    }
}
