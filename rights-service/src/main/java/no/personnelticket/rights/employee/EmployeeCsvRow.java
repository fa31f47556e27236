package no.personnelticket.rights.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.rights.right.HireEndCause;

/** One row of the file: a record, or all that is wrong with it. */
final class EmployeeCsvRow {

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

    private static final String NO_CAUSE = "is not one of " + List.of(HireEndCause.values());

    private final long line;
    private final List<String> fields;
    private final List<ErrorSpecification> wrong = new ArrayList<>();
    private final EmployeeRecord record;

    EmployeeCsvRow(long line, List<String> fields, KnownCodes codes, LocalDate today) {
        this.line = line;
        this.fields = fields;
        if (fields.size() == COLUMNS.size()) {
            record = read();
            EmployeeRecordRules.check(record, codes, today).forEach(this::addUnlessKnown);
        } else {
            record = null;
            wrong.add(new ErrorSpecification("row", "has " + fields.size() + " columns instead of " + COLUMNS.size()));
        }
    }

    private void addUnlessKnown(ErrorSpecification found) {
        if (wrong.stream().noneMatch(known -> known.field().equals(found.field()))) {
            wrong.add(found);
        }
    }

    long line() {
        return line;
    }

    List<ErrorSpecification> wrong() {
        return wrong;
    }

    EmployeeRecord record() {
        return record;
    }

    private EmployeeRecord read() {
        return new EmployeeRecord(
                null,
                value("employeeNo", Long::valueOf, "is not a number"),
                value("companyId", Integer::valueOf, "is not a number"),
                value("employmentTypeId", Integer::valueOf, "is not a number"),
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
                value("disabilityGrade", Integer::valueOf, "is not a number"),
                date("disabilityFromDate"),
                value("employmentPercentage", BigDecimal::new, "is not a number"),
                date("employmentPercentageDate"),
                value("paidPercentage", BigDecimal::new, "is not a number"),
                date("leaveFromDate"),
                flag("isDeleted"));
    }

    private String text(String column) {
        String text = fields.get(POSITIONS.get(column)).strip();
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

    private <T> T value(String column, Function<String, T> parse, String otherwise) {
        String text = text(column);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            wrong.add(new ErrorSpecification(column, otherwise));
            return null;
        }
    }
}
