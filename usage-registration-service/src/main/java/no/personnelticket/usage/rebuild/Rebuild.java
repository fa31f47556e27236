package no.personnelticket.usage.rebuild;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.usage.report.TaxSavingsCsv;
import no.personnelticket.usage.report.TaxSavingsReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of rebuilding a closed report from its events.
 *
 * @param equal whether every byte is the same
 * @param difference the first line that differs; null if equal. Contains no national id
 * @param eventsRead between the offsets of the report, and in the whole topics if some were not between them
 * @param missingUsages how many usages of the report no longer have an event, because the topic's retention deleted it
 * @param firstMissingUsages some of them, at most 100
 */
record Rebuild(
        boolean equal,
        String sha256,
        String rebuiltSha256,
        Difference difference,
        long eventsRead,
        int missingUsages,
        List<UUID> firstMissingUsages) {

    private static final int MOST_NAMED = 100;

    /** A usage in the report, with the employee on whom it counts. */
    record UsageInReport(UUID employeeReference, boolean isPrivate) {}

    /**
     * The first difference of the reports.
     *
     * @param line counted from 1, the header
     * @param employeeNo of the line in the report, or of the line that the report lacks
     * @param saving in the report; null if it has no such line
     * @param rebuiltSaving from the events; null if they yield no such line
     */
    @Schema(name = "ReportDifference")
    record Difference(int line, String employeeNo, String saving, String rebuiltSaving) {}

    static Rebuild of(TaxSavingsReport report, TaxSavingsReport rebuilt, long eventsRead, List<UUID> missing) {
        boolean equal = report.sha256().equals(rebuilt.sha256());
        return new Rebuild(
                equal,
                report.sha256(),
                rebuilt.sha256(),
                equal ? null : difference(report.csv(), rebuilt.csv()),
                eventsRead,
                missing.size(),
                missing.stream().limit(MOST_NAMED).toList());
    }

    private static Difference difference(String csv, String rebuiltCsv) {
        String separator = String.valueOf(TaxSavingsCsv.separatorOf(csv));
        List<String> lines = csv.lines().toList();
        List<String> rebuilt = rebuiltCsv.lines().toList();
        return IntStream.range(0, Math.max(lines.size(), rebuilt.size()))
                .filter(i -> i >= lines.size()
                        || i >= rebuilt.size()
                        || !lines.get(i).equals(rebuilt.get(i)))
                .mapToObj(i -> difference(i, fields(lines, i, separator), fields(rebuilt, i, separator)))
                .findFirst()
                .orElse(null);
    }

    private static Difference difference(int line, List<String> stored, List<String> rebuilt) {
        return new Difference(
                line + 1,
                (stored.isEmpty() ? rebuilt : stored).get(1),
                stored.isEmpty() ? null : stored.get(3),
                rebuilt.isEmpty() ? null : rebuilt.get(3));
    }

    private static List<String> fields(List<String> lines, int line, String separator) {
        return line < lines.size() ? List.of(lines.get(line).split(separator, -1)) : List.of();
    }
}
