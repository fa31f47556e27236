package no.personnelticket.rights.employee;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.rights.employee.ImportResult.RefusedRow;

/** One run through a file: rows are checked one by one and imported in chunks, so that memory stays flat. */
final class EmployeeFileImport {

    static final int CHUNK = 2000;

    private final FileCheck check;
    private final Consumer<List<EmployeeRecord>> importChunk;
    private final List<EmployeeRecord> chunk = new ArrayList<>(CHUNK);
    private final List<RefusedRow> refused = new ArrayList<>();
    private long total;

    /** @param importChunk imports a chunk of records */
    EmployeeFileImport(FileCheck check, Consumer<List<EmployeeRecord>> importChunk) {
        this.check = check;
        this.importChunk = importChunk;
    }

    void add(EmployeeCsvRow row) {
        total++;
        List<ErrorSpecification> wrong = row.wrong().isEmpty() ? check.check(row.record(), row.line()) : row.wrong();
        if (wrong.isEmpty()) {
            chunk.add(row.record());
        } else {
            wrong.forEach(one -> refused.add(new RefusedRow(row.line(), one.field(), one.reason())));
        }
        if (chunk.size() == CHUNK) {
            endChunk();
        }
    }

    /** Imports what is left. */
    void finish() {
        endChunk();
    }

    long total() {
        return total;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    private void endChunk() {
        if (!chunk.isEmpty()) {
            importChunk.accept(List.copyOf(chunk));
            chunk.clear();
        }
    }
}
