package no.personnelticket.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.personnelticket.usage.month.CallingClient;
import org.junit.jupiter.api.Test;

class ClosingObstacleTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);

    @Test
    void a_month_that_is_over_and_next_has_no_obstacle() {
        assertThat(obstacles(MAY, JUNE, Optional.of(MAY.minusMonths(1)), List.of(), false, false))
                .isEmpty();
        assertThat(obstacles(MAY, JUNE, Optional.empty(), List.of(), false, false))
                .isEmpty();
    }

    @Test
    void a_running_month_has_to_be_asked_for() {
        assertThat(obstacles(MAY, MAY, Optional.empty(), List.of(), false, false))
                .containsExactly("MONTH_RUNNING");
        assertThat(obstacles(MAY, MAY, Optional.empty(), List.of(), true, false))
                .isEmpty();
    }

    @Test
    void leaving_earlier_months_without_reports_has_to_be_asked_for() {
        assertThat(obstacles(JUNE, JUNE.plusMonths(1), Optional.empty(), List.of(MAY), false, false))
                .containsExactly("EARLIER_MONTHS_OPEN");
        assertThat(obstacles(JUNE, JUNE.plusMonths(1), Optional.empty(), List.of(MAY), false, true))
                .isEmpty();
    }

    @Test
    void nothing_closes_a_month_that_has_not_begun_or_was_passed() {
        assertThat(obstacles(JUNE, MAY, Optional.empty(), List.of(), true, true))
                .containsExactly("MONTH_NOT_BEGUN");
        assertThat(obstacles(MAY, JUNE.plusMonths(1), Optional.of(JUNE), List.of(), true, true))
                .containsExactly("MONTH_ALREADY_PASSED");
    }

    @Test
    void a_month_has_a_preliminary_report_before_it_begins_only_if_the_month_before_it_was_closed_while_it_ran() {
        assertThat(ClosingObstacle.ofPreliminary(JUNE, MAY, Optional.of(MAY))).isEmpty();
        assertThat(ClosingObstacle.ofPreliminary(JUNE, MAY, Optional.empty()))
                .extracting(ClosingObstacle::errorCode)
                .containsExactly(ClosingErrorCode.MONTH_NOT_BEGUN);
        assertThat(ClosingObstacle.ofPreliminary(JUNE.plusMonths(1), MAY, Optional.of(MAY)))
                .extracting(ClosingObstacle::errorCode)
                .containsExactly(ClosingErrorCode.MONTH_NOT_BEGUN);
    }

    @Test
    void due_are_the_months_after_the_last_closed_one_or_from_the_first_with_something_to_report() {
        assertThat(DueMonths.of(JUNE, Optional.of(MAY), Optional.of(MAY))).containsExactly(JUNE);
        assertThat(DueMonths.of(JUNE, Optional.of(JUNE), Optional.empty())).isEmpty();
        assertThat(DueMonths.of(JUNE, Optional.empty(), Optional.of(MAY.minusMonths(1))))
                .containsExactly(MAY.minusMonths(1), MAY, JUNE);
        assertThat(DueMonths.of(JUNE, Optional.empty(), Optional.empty())).containsExactly(JUNE);
        assertThat(DueMonths.of(YearMonth.of(2021, 2), Optional.empty(), Optional.of(YearMonth.of(1970, 1))))
                .containsExactly(YearMonth.of(2021, 1), YearMonth.of(2021, 2));
    }

    @Test
    void skipped_are_the_months_between_the_last_closed_one_and_this() {
        assertThat(DueMonths.skippedBy(JUNE, Optional.of(MAY.minusMonths(1)), List.of()))
                .containsExactly(MAY);
        assertThat(DueMonths.skippedBy(JUNE, Optional.of(MAY), List.of())).isEmpty();
        assertThat(DueMonths.skippedBy(JUNE, Optional.empty(), List.of(MAY))).containsExactly(MAY);
    }

    private static List<String> obstacles(
            YearMonth month,
            YearMonth now,
            Optional<YearMonth> lastClosed,
            List<YearMonth> openBefore,
            boolean running,
            boolean skip) {
        return ClosingObstacle.of(
                        month, now, lastClosed, openBefore, new ClosingRequest(CallingClient.SCHEDULE, running, skip))
                .stream()
                .map(obstacle -> obstacle.errorCode().name())
                .toList();
    }
}
