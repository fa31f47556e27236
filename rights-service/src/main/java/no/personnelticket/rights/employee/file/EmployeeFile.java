package no.personnelticket.rights.employee.file;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.KnownCodes;

/**
 * A file of employees as CSV: the header names the columns [P], in any order; {@code ,} or {@code ;} separates them,
 * as in the header. Each following line is a row; empty lines are skipped.
 */
final class EmployeeFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvLines lines;
    private final char separator;
    private final List<String> header;
    private final List<Finding> wrong;

    private EmployeeFile(CsvLines lines, char separator, CsvRecord header) {
        this.lines = lines;
        this.separator = separator;
        this.header = header.fields().stream().map(String::strip).toList();
        this.wrong = header.fault() == null
                ? EmployeeColumns.wrong(this.header)
                : List.of(new Finding("header", header.fault()));
    }

    /** Reads the header. */
    static EmployeeFile open(Reader text) {
        CsvLines lines = new CsvLines(text);
        String first = lines.next();
        String header = first == null ? "" : first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first;
        char separator = header.indexOf(';') < 0 ? ',' : ';';
        return new EmployeeFile(lines, separator, CsvRecord.of(header, separator));
    }

    /** What is wrong with the header. If anything is, no row may be read. */
    List<Finding> wrong() {
        return wrong;
    }

    /** Reads all rows, one after the other. */
    void forEach(KnownCodes codes, LocalDate today, Consumer<EmployeeCsvRow> action) {
        EmployeeColumns columns = EmployeeColumns.of(header);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isEmpty()) {
                CsvRecord fields = CsvRecord.of(line, separator);
                action.accept(new EmployeeCsvRow(lines.number(), fields, columns, codes, today));
            }
        }
    }
}
