package no.personnelticket.usage.report;

import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a month is.
 *
 * @param closedAt with {@code sha256}, of its report; absent until it is closed
 * @param ratesVersion with {@code rulesVersion}, what the report was made by
 */
record MonthStatus(
        @Schema(examples = "2026-11") String month,
        Status status,
        Instant closedAt,
        String sha256,
        String ratesVersion,
        String rulesVersion) {

    enum Status {
        OPEN,
        CLOSING,
        CLOSED,
        SKIPPED
    }

    /**
     * Those that have begun.
     *
     * @param closed the closed months of the year
     * @param lastClosed of the company in any year, or null
     */
    static List<MonthStatus> ofYear(int year, YearMonth now, Map<YearMonth, MonthStatus> closed, YearMonth lastClosed) {
        return Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(now))
                .map(month -> closed.getOrDefault(month, notClosed(month, now, lastClosed)))
                .toList();
    }

    private static MonthStatus notClosed(YearMonth month, YearMonth now, YearMonth lastClosed) {
        return new MonthStatus(month.toString(), status(month, now, lastClosed), null, null, null, null);
    }

    private static Status status(YearMonth month, YearMonth now, YearMonth lastClosed) {
        if (lastClosed != null && lastClosed.isAfter(month)) {
            return Status.SKIPPED;
        }
        return month.isBefore(now) ? Status.CLOSING : Status.OPEN;
    }
}
