package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which months of a company have to be closed, in order: none is skipped by the calendar. */
final class DueMonths {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);

    private DueMonths() {}

    /**
     * Those after the last that was closed; where none was, from the first on that has something to report.
     *
     * @param over the last month that is over
     * @param firstOpen the first month whose report would hold something
     */
    static List<YearMonth> of(YearMonth over, Optional<YearMonth> lastClosed, Optional<YearMonth> firstOpen) {
        YearMonth from = lastClosed
                .map(last -> last.plusMonths(1))
                .or(() -> firstOpen.filter(first -> first.isBefore(over)))
                .orElse(over);
        return Stream.iterate(
                        from.isBefore(FIRST) ? FIRST : from,
                        month -> !month.isAfter(over),
                        month -> month.plusMonths(1))
                .toList();
    }

    /**
     * The months that stay without a report when one is closed now: all after the last that was closed; where none was,
     * those with usages, since before its first report a company owes none for a month without.
     */
    static List<YearMonth> skippedBy(YearMonth month, Optional<YearMonth> lastClosed, List<YearMonth> openBefore) {
        return lastClosed
                .map(last -> of(month.minusMonths(1), lastClosed, Optional.empty()))
                .orElse(openBefore);
    }
}
