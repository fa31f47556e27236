package no.personnelticket.console.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.console.month.ClosingCheck.Obstacle;
import org.junit.jupiter.api.Test;

class ClosingCheckTest {

    @Test
    void what_a_user_may_confirm_is_the_running_month_and_earlier_open_ones_and_nothing_else() {
        assertThat(check().isConfirmable()).isTrue();
        assertThat(check("MONTH_RUNNING", "EARLIER_MONTHS_OPEN").isConfirmable())
                .isTrue();
        assertThat(check("MONTH_RUNNING", "MONTH_ALREADY_PASSED").isConfirmable())
                .isFalse();
    }

    @Test
    void only_the_obstacles_that_stand_are_asked_about() {
        assertThat(check("MONTH_RUNNING").isRunning()).isTrue();
        assertThat(check("MONTH_RUNNING").isAfterOpenMonths()).isFalse();
        assertThat(check("EARLIER_MONTHS_OPEN").isAfterOpenMonths()).isTrue();
    }

    private static ClosingCheck check(String... errorCodes) {
        List<Obstacle> obstacles =
                Stream.of(errorCodes).map(code -> new Obstacle(code, "")).toList();
        return new ClosingCheck(obstacles.isEmpty(), obstacles, null, null);
    }
}
