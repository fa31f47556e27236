package no.personnelticket.rights.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.right.HireEndCause;

/** One row of the file: a record, or everything that is wrong with it. */
final class EmployeeCsvRow {

    private static final String NO_CAUSE = "is not one of " + List.of(HireEndCause.values());

    /** Excludes exponents and the digits of other scripts. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final long line;
    private final List<String> fields;
    private final EmployeeColumns columns;
    private final List<Finding> wrong = new ArrayList<>(0);
    private final EmployeeRecord record;

    EmployeeCsvRow(long line, CsvRecord csv, EmployeeColumns columns, KnownCodes codes, LocalDate today) {
        this.line = line;
        this.fields = csv.fields();
        this.columns = columns;
        if (csv.fault() != null) {
            record = null;
            wrong.add(new Finding("row", csv.fault()));
        } else if (fields.size() != columns.count()) {
            record = null;
            wrong.add(new Finding("row", "has " + fields.size() + " columns instead of " + columns.count()));
        } else {
            record = read();
            EmployeeRecordRules.check(record, codes, today).forEach(this::addUnlessKnown);
        }
    }

    private void addUnlessKnown(Finding found) {
        if (wrong.stream().noneMatch(known -> known.field().equals(found.field()))) {
            wrong.add(found);
        }
    }

    long line() {
        return line;
    }

    List<Finding> wrong() {
        return wrong;
    }

    /**
     * What is doubtful in a valid record.
     *
     * @param formerNumber the person's employee number until now; null if it does not change
     */
    List<Finding> warnings(Long formerNumber) {
        return EmployeeRecordRules.warnings(record, formerNumber);
    }

    EmployeeRecord record() {
        return record;
    }

    private EmployeeRecord read() {
        return new EmployeeRecord(
                null,
                number("employeeNo", Long::valueOf),
                number("companyId", Integer::valueOf),
                number("employmentTypeId", Integer::valueOf),
                date("dateOfBirth"),
                text("ssn"),
                text("firstName"),
                text("surname"),
                text("addressLine"),
                text("postalCode"),
                flag("abstainFromTicket"),
                date("hireStartDate"),
                text("payType"),
                date("hireEndDate"),
                value("hireEndCause", HireEndCause::valueOf, NO_CAUSE),
                number("disabilityGrade", Integer::valueOf),
                date("disabilityFromDate"),
                number("employmentPercentage", BigDecimal::new),
                date("employmentPercentageDate"),
                number("paidPercentage", BigDecimal::new),
                date("leaveFromDate"),
                flag("isDeleted"));
    }

    private String text(String column) {
        String text = fields.get(columns.placeOf(column)).strip();
        return text.isEmpty() ? null : text;
    }

    private LocalDate date(String column) {
        return value(column, LocalDate::parse, "is not a date (yyyy-MM-dd)");
    }

    private Boolean flag(String column) {
        return value(column, EmployeeCsvRow::flagValue, "is neither true nor false");
    }

    private static Boolean flagValue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private <T> T number(String column, Function<String, T> parse) {
        return value(column, text -> parse.apply(digits(text)), "is not a number");
    }

    private static String digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private <T> T value(String column, Function<String, T> parse, String otherwise) {
        String text = text(column);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            wrong.add(new Finding(column, otherwise));
            return null;
        }
    }
}
