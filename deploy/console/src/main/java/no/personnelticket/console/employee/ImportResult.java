package no.personnelticket.console.employee;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of an import, from the rights-service. */
public record ImportResult(
        int total,
        int added,
        int updated,
        int unchanged,
        int refusedRows,
        List<Finding> refused,
        int rowsWithWarnings,
        List<Finding> warnings) {

    private static final int SHOWN = 200;

    /** An error or a warning about a row, without the value. */
    public record Finding(long line, String field, String reason) {

        private String csv(String outcome) {
            return Stream.of(Long.toString(line), outcome, field, reason)
                    .map(Finding::quoted)
                    .collect(Collectors.joining(","));
        }

        private static String quoted(String text) {
            return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    /** The first refused rows. */
    public List<Finding> shownRefused() {
        return refused.stream().limit(SHOWN).toList();
    }

    /** The first rows with a warning. */
    public List<Finding> shownWarnings() {
        return warnings.stream().limit(SHOWN).toList();
    }

    public boolean isWithFindings() {
        return !refused.isEmpty() || !warnings.isEmpty();
    }

    /** A data URL with all refused and warned rows as a CSV file: the console stores nothing. */
    public String file() {
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(csv().getBytes(StandardCharsets.UTF_8));
    }

    String csv() {
        return Stream.of(
                        Stream.of("line,outcome,field,reason"),
                        refused.stream().map(finding -> finding.csv("refused")),
                        warnings.stream().map(finding -> finding.csv("warning")))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
