package no.personnelticket.usage.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentity;

/**
 * The published form of the report: one line for each employee with a private usage in it, and for each earlier month
 * that it corrects for the employee one more, which has that month's dates. A line may be of 0.00.
 */
public final class TaxSavingsCsv {

    private static final List<String> HEADER =
            List.of("companyId", "employeeNo", "ssn", "saving", "fromDate", "toDate", "employeeStatus");

    private TaxSavingsCsv() {}

    /** The lines are in the order of employee number and national id, as text, and month. */
    public static String of(int companyId, Collection<ReportLine> lines, EmployeeIdentities identities) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(identities.reportSeparator())
                .lineDelimiter(LineDelimiter.LF)
                .build(csv)) {
            writer.writeRecord(HEADER);
            lines.stream()
                    .sorted(Comparator.comparing(
                                    (ReportLine line) -> identities.of(line.employeeReference()),
                                    Comparator.comparing(EmployeeIdentity::employeeNo)
                                            .thenComparing(EmployeeIdentity::ssn))
                            .thenComparing(ReportLine::savingMonth))
                    .map(line -> fields(companyId, line, identities.of(line.employeeReference())))
                    .forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    /** What separates the columns of a report. */
    public static char separatorOf(String csv) {
        return csv.charAt(HEADER.get(0).length());
    }

    private static List<String> fields(int companyId, ReportLine line, EmployeeIdentity employee) {
        return List.of(
                Integer.toString(companyId),
                employee.employeeNo(),
                employee.ssn(),
                line.saving().amount().toPlainString(),
                line.savingMonth().atDay(1).toString(),
                line.savingMonth().atEndOfMonth().toString(),
                employee.employeeStatus());
    }
}
