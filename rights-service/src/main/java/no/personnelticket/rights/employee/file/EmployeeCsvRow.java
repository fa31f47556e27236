package no.personnelticket.rights.employee.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.EmployeeRecordRules;
import no.personnelticket.rights.employee.KnownCodes;
import no.personnelticket.rights.right.HireEndCause;

/** One row of the file: a record, or everything that is wrong with it. */
final class EmployeeCsvRow {

    private static final String NO_CAUSE = "is not one of " + List.of(HireEndCause.values());

    private final long line;
    private final List<Finding> wrong;
    private final EmployeeRecord record;

    EmployeeCsvRow(long line, CsvRecord csv, EmployeeColumns columns, KnownCodes codes, LocalDate today) {
        this.line = line;
        List<String> texts = csv.fields();
        if (csv.fault() != null) {
            record = null;
            wrong = List.of(new Finding("row", csv.fault()));
        } else if (texts.size() != columns.count()) {
            record = null;
            wrong = List.of(new Finding(
                    "row",
                    "has " + texts.size() + " columns instead of " + columns.count() + ", separated as in the header"));
        } else {
            CsvFields fields = new CsvFields(column -> texts.get(columns.placeOf(column)));
            record = read(fields);
            wrong = fields.wrong();
            EmployeeRecordRules.check(record, codes, today).forEach(this::addUnlessKnown);
        }
    }

    /** The columns in the order in which a row is read, which is the published one [P]. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        read(new CsvFields(column -> {
            columns.add(column);
            return "";
        }));
        return List.copyOf(columns);
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

    private static EmployeeRecord read(CsvFields fields) {
        return new EmployeeRecord(
                null,
                fields.number("employeeNo", Long::valueOf),
                fields.number("companyId", Integer::valueOf),
                fields.number("employmentTypeId", Integer::valueOf),
                fields.date("dateOfBirth"),
                fields.text("ssn"),
                fields.text("firstName"),
                fields.text("surname"),
                fields.text("addressLine"),
                fields.text("postalCode"),
                fields.flag("abstainFromTicket"),
                fields.date("hireStartDate"),
                fields.text("payType"),
                fields.date("hireEndDate"),
                fields.value("hireEndCause", HireEndCause::valueOf, NO_CAUSE),
                fields.number("disabilityGrade", Integer::valueOf),
                fields.date("disabilityFromDate"),
                fields.number("employmentPercentage", BigDecimal::new),
                fields.date("employmentPercentageDate"),
                fields.number("paidPercentage", BigDecimal::new),
                fields.date("leaveFromDate"),
                fields.flag("isDeleted"));
    }
}
