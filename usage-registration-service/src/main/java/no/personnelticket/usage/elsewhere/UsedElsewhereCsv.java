package no.personnelticket.usage.elsewhere;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.personnelticket.events.Money;

/** Reads statements of employers from CSV: the columns {@code employeeReference} and {@code amount}, in any order. */
final class UsedElsewhereCsv {

    private static final String EMPLOYEE = "employeeReference";
    private static final String AMOUNT = "amount";
    private static final Pattern AMOUNT_FORM = Pattern.compile("\\d{0,8}\\.\\d\\d");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<UsedElsewhere> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** What is wrong in a line; lines are counted from 1, the header. */
    record Wrong(long line, String field, String reason) {}

    UsedElsewhereCsv(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord record : records) {
                if (header == null) {
                    header = record.getFields();
                    checkHeader(header);
                } else if (wrong.isEmpty() || !wrong.get(0).field().equals("header")) {
                    read(header, record);
                }
            }
            if (header == null) {
                wrong.add(new Wrong(1, "header", "is missing"));
            }
        } catch (CsvParseException unreadable) {
            wrong.add(new Wrong(1, "body", "is not readable as CSV"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<UsedElsewhere> rows() {
        return rows;
    }

    /** The line and the column of a row's employee, for messages. */
    String placeOfEmployee(int row) {
        return "line " + lines.get(row) + ": " + EMPLOYEE;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private void checkHeader(List<String> header) {
        if (header.size() != 2 || !Set.copyOf(header).equals(Set.of(EMPLOYEE, AMOUNT))) {
            wrong.add(new Wrong(1, "header", "must name employeeReference and amount, once each, and nothing else"));
        }
    }

    private void read(List<String> header, CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            wrong.add(new Wrong(line, "line", "must have two columns"));
            return;
        }
        String employee = record.getField(header.indexOf(EMPLOYEE));
        String amount = record.getField(header.indexOf(AMOUNT));
        if (!UUID_FORM.matcher(employee).matches()) {
            wrong.add(new Wrong(line, EMPLOYEE, "is not a valid UUID"));
        } else if (!AMOUNT_FORM.matcher(amount).matches()) {
            wrong.add(new Wrong(line, AMOUNT, "must be an amount in NOK with two decimals, as 1250.00"));
        } else {
            lines.add(line);
            rows.add(new UsedElsewhere(UUID.fromString(employee), Money.nok(amount)));
        }
    }
}
