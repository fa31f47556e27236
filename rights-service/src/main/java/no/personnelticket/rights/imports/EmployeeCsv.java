package no.personnelticket.rights.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.rights.employee.KnownCodes;

/** The published CSV format: 21 columns in this order, separated by commas; a header line may
 * come first. */
final class EmployeeCsv {

    /** The columns, in the published order [P]. */
    static final List<String> COLUMNS = List.of(
            "employeeNo",
            "companyId",
            "employmentTypeId",
            "dateOfBirth",
            "ssn",
            "firstName",
            "surname",
            "addressLine",
            "postalCode",
            "abstainFromTicket",
            "hireStartDate",
            "payType",
            "hireEndDate",
            "hireEndCause",
            "disabilityGrade",
            "disabilityFromDate",
            "employmentPercentage",
            "employmentPercentageDate",
            "paidPercentage",
            "leaveFromDate",
            "isDeleted");

    private static final Map<String, Integer> POSITIONS = IntStream.range(0, COLUMNS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(COLUMNS::get, Function.identity()));

    private EmployeeCsv() {}

    /** Of a column, counted from 0. */
    static int position(String column) {
        return POSITIONS.get(column);
    }

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
        return row.getStartingLineNumber() == 1 && row.getField(0).strip().equals(COLUMNS.get(0));
    }
}
