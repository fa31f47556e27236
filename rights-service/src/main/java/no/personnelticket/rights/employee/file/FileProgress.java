package no.personnelticket.rights.employee.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.EmployeeImportStep.Imported;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.ImportResult;
import no.personnelticket.rights.employee.NumberInUse;

/** The outcomes of the rows of a file so far. Thread-safe, since several threads import chunks. */
final class FileProgress {

    private final RowFindings refused = new RowFindings();
    private final RowFindings warnings = new RowFindings();
    private long added;
    private long updated;
    private long unchanged;

    RowFindings refused() {
        return refused;
    }

    synchronized void add(List<EmployeeCsvRow> chunk, Imported imported) {
        added += imported.added();
        updated += imported.updated();
        unchanged += imported.unchanged();
        chunk.forEach(row -> addFindings(row, imported));
    }

    private void addFindings(EmployeeCsvRow row, Imported imported) {
        UUID employee = ofRecord(imported.numbersInUse(), row);
        if (employee != null) {
            refused.add(row.line(), List.of(new Finding("employeeNo", NumberInUse.reason(employee))));
            return;
        }
        List<Finding> doubtful = row.warnings(ofRecord(imported.formerNumbers(), row));
        if (!doubtful.isEmpty()) {
            warnings.add(row.line(), doubtful);
        }
    }

    /** Checks for an empty map first, because hashing every record takes time and there is almost never an entry. */
    private static <T> T ofRecord(Map<EmployeeRecord, T> some, EmployeeCsvRow row) {
        return some.isEmpty() ? null : some.get(row.record());
    }

    synchronized ImportResult result(long total) {
        return new ImportResult(
                total, added, updated, unchanged, refused.rows(), refused.found(), warnings.rows(), warnings.found());
    }
}
