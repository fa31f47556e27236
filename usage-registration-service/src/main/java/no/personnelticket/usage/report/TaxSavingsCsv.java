package no.personnelticket.usage.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentity;

/** The published form of the report: one line for each employee with a private usage in it. */
final class TaxSavingsCsv {

    private static final List<String> HEADER =
            List.of("companyId", "employeeNo", "ssn", "saving", "fromDate", "toDate", "employeeStatus");

    private TaxSavingsCsv() {}

    /** The lines stand in the order of employee number and national id, as text. */
    static String of(CompanyMonth month, Map<UUID, Money> savings, EmployeeIdentities identities) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(identities.reportSeparator())
                .lineDelimiter(LineDelimiter.LF)
                .build(csv)) {
            writer.writeRecord(HEADER);
            savings.keySet().stream()
                    .map(identities::of)
                    .sorted(Comparator.comparing(EmployeeIdentity::employeeNo).thenComparing(EmployeeIdentity::ssn))
                    .map(employee -> line(month, employee, savings.get(employee.employeeReference())))
                    .forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static List<String> line(CompanyMonth month, EmployeeIdentity employee, Money saving) {
        return List.of(
                Integer.toString(month.companyId()),
                employee.employeeNo(),
                employee.ssn(),
                saving.amount().toPlainString(),
                month.firstDay().toString(),
                month.lastDay().toString(),
                employee.employeeStatus());
    }
}
