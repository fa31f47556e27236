package no.personnelticket.usage.report;

import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The status of a month.
 *
 * @param closed null until it is closed
 * @param failure why the schedule could not close it in its last run; null unless FAILED
 */
record MonthStatus(@Schema(examples = "2026-11") String month, Status status, Closed closed, Failure failure) {

    @Schema(name = "MonthState")
    enum Status {
        OPEN,
        NOT_DUE,
        CLOSING,
        FAILED,
        CLOSED,
        SKIPPED,
        BEFORE_FIRST
    }

    /**
     * The details of a closed month.
     *
     * @param closedBy the client of the token that closed it, or {@code schedule}
     * @param clientName its {@code ET-Client-Name}, or null
     * @param sha256 of the report
     * @param ratesVersion with {@code rulesVersion}, the versions with which the report was made
     * @param unknownEmployees employees whose usages could not be in the report
     */
    @Schema(name = "ClosedMonth")
    record Closed(
            Instant closedAt,
            String closedBy,
            String clientName,
            String sha256,
            String ratesVersion,
            String rulesVersion,
            List<UnknownEmployee> unknownEmployees) {}

    /** What prevented closing by the schedule, and when. */
    @Schema(name = "ClosingFailure")
    record Failure(Instant failedAt, ClosingErrorCode errorCode, String reason) {}

    /**
     * The months of the year that have begun.
     *
     * @param closed the closed months of the year
     * @param failures of months that may have been closed since
     * @param skipped of the company in any year
     * @param lastClosed of the company in any year, or null
     * @param due the months that the schedule has to close
     */
    static List<MonthStatus> ofYear(
            int year,
            YearMonth now,
            Map<YearMonth, Closed> closed,
            Map<YearMonth, Failure> failures,
            Set<YearMonth> skipped,
            YearMonth lastClosed,
            List<YearMonth> due) {
        return Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(now))
                .map(month -> closed.containsKey(month)
                        ? new MonthStatus(month.toString(), Status.CLOSED, closed.get(month), null)
                        : notClosed(month, now, failures.get(month), skipped, lastClosed, due))
                .toList();
    }

    private static MonthStatus notClosed(
            YearMonth month,
            YearMonth now,
            Failure failure,
            Set<YearMonth> skipped,
            YearMonth lastClosed,
            List<YearMonth> due) {
        if (lastClosed != null && lastClosed.isAfter(month)) {
            Status passed = skipped.contains(month) ? Status.SKIPPED : Status.BEFORE_FIRST;
            return new MonthStatus(month.toString(), passed, null, null);
        }
        if (!month.isBefore(now)) {
            return new MonthStatus(month.toString(), Status.OPEN, null, null);
        }
        if (failure != null) {
            return new MonthStatus(month.toString(), Status.FAILED, null, failure);
        }
        return new MonthStatus(month.toString(), due.contains(month) ? Status.CLOSING : Status.NOT_DUE, null, null);
    }
}
