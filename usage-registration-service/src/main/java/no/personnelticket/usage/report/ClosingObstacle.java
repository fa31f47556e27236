package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a month is not closed.
 *
 * @param message the reason, and what to do
 */
record ClosingObstacle(ClosingErrorCode errorCode, String message) {

    private static final ClosingObstacle NOT_BEGUN =
            new ClosingObstacle(ClosingErrorCode.MONTH_NOT_BEGUN, "The month has not begun");

    /**
     * The obstacles of closing a month now, by the calendar and the months around it.
     *
     * @param openBefore the earlier months that have something to report
     */
    static List<ClosingObstacle> of(
            YearMonth month,
            YearMonth now,
            Optional<YearMonth> lastClosed,
            List<YearMonth> openBefore,
            ClosingRequest request) {
        if (month.isAfter(now)) {
            return List.of(NOT_BEGUN);
        }
        List<ClosingObstacle> obstacles = new ArrayList<>(ofPreliminary(month, now, lastClosed));
        if (month.equals(now) && !request.runningMonth()) {
            obstacles.add(new ClosingObstacle(
                    ClosingErrorCode.MONTH_RUNNING,
                    "The month is not over; closeRunning=true closes it now and permanently"));
        }
        if (!openBefore.isEmpty() && !request.skipEarlierMonths()) {
            obstacles.add(new ClosingObstacle(
                    ClosingErrorCode.EARLIER_MONTHS_OPEN,
                    "Earlier months have usages that are in no report: " + named(openBefore)
                            + ". Close them first; skipEarlier=true reports their usages in this month and leaves them"
                            + " without reports permanently"));
        }
        return obstacles;
    }

    /**
     * The obstacles that prevent also a preliminary report of the month. If the running month is closed, the next one is open
     * for usages before it begins, and has a preliminary report.
     */
    static List<ClosingObstacle> ofPreliminary(YearMonth month, YearMonth now, Optional<YearMonth> lastClosed) {
        YearMonth firstOpen = lastClosed
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plusMonths(1))
                .orElse(now);
        if (month.isAfter(firstOpen)) {
            return List.of(NOT_BEGUN);
        }
        return lastClosed
                .filter(last -> last.isAfter(month))
                .map(last -> List.of(new ClosingObstacle(
                        ClosingErrorCode.MONTH_ALREADY_PASSED, "A later month is closed already: " + last)))
                .orElse(List.of());
    }

    private static String named(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
