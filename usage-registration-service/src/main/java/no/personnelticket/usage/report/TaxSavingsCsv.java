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
 * The published form of the report: one line for each employee with a usage on private travel, and another one with
 * its own dates for each earlier month that is corrected. The saving of a line may be 0.00.
 */
public final class TaxSavingsCsv {

    private static final List<String> HEADER =
            List.of("companyId", "employeeNo", "ssn", "saving", "fromDate", "toDate", "employeeStatus");

    private TaxSavingsCsv() {}

    /** The lines are ordered by employee number and national id, both as text, and month. */
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

    /** The separator of the columns of a report. */
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
