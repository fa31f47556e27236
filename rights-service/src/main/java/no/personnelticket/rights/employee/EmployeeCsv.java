package no.personnelticket.rights.employee;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The published CSV format: 21 columns in a fixed order, separated by commas; a header line may come first. */
final class EmployeeCsv {

    private EmployeeCsv() {}

    /** The rows, read as they are asked for. */
    static Stream<EmployeeCsvRow> rows(InputStream file, KnownCodes codes, LocalDate today) {
        return CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8)
                .stream()
                .filter(row -> !isHeader(row))
                .map(row -> new EmployeeCsvRow(row.getStartingLineNumber(), row.getFields(), codes, today));
    }

    private static boolean isHeader(CsvRecord row) {
        return row.getStartingLineNumber() == 1 && row.getField(0).strip().equals(EmployeeCsvRow.COLUMNS.get(0));
    }
}
