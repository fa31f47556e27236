package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The months of a company that have to be closed, in order and without gaps. */
final class DueMonths {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);

    private DueMonths() {}

    /**
     * The months after the last closed one; if none is closed, from the first month with something to report.
     *
     * @param over the last month that is over
     * @param firstOpen the first month with something to report
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
     * The months that stay without a report if this one is closed now: all since the last closed one; if none is
     * closed, those with usages, since before its first report a company needs no report for a month without usages.
     */
    static List<YearMonth> skippedBy(YearMonth month, Optional<YearMonth> lastClosed, List<YearMonth> openBefore) {
        return lastClosed
                .map(last -> of(month.minusMonths(1), lastClosed, Optional.empty()))
                .orElse(openBefore);
    }
}
