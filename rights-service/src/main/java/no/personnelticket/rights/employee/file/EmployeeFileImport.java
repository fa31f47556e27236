package no.personnelticket.rights.employee.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import no.personnelticket.rights.Finding;

/** Imports a file: rows are checked one by one and imported in chunks, so that memory is bounded. */
final class EmployeeFileImport {

    static final int CHUNK = 2000;

    private final FileCheck check;
    private final RowFindings refused;
    private final Consumer<List<EmployeeCsvRow>> importChunk;
    private final LongConsumer rowsRead;
    private final List<EmployeeCsvRow> chunk = new ArrayList<>(CHUNK);
    private long total;

    /**
     * @param importChunk imports a chunk of valid rows
     * @param rowsRead is called with the number of rows read, every {@value #CHUNK} rows
     */
    EmployeeFileImport(
            FileCheck check, RowFindings refused, Consumer<List<EmployeeCsvRow>> importChunk, LongConsumer rowsRead) {
        this.check = check;
        this.refused = refused;
        this.importChunk = importChunk;
        this.rowsRead = rowsRead;
    }

    void add(EmployeeCsvRow row) {
        check(row);
        total++;
        if (total % CHUNK == 0) {
            rowsRead.accept(total);
        }
    }

    private void check(EmployeeCsvRow row) {
        List<Finding> wrong = row.wrong().isEmpty() ? check.check(row.record(), row.line()) : row.wrong();
        if (!wrong.isEmpty()) {
            refused.add(row.line(), wrong);
            return;
        }
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            endChunk();
        }
    }

    /** Imports the last chunk. */
    void finish() {
        endChunk();
    }

    long total() {
        return total;
    }

    private void endChunk() {
        if (!chunk.isEmpty()) {
            importChunk.accept(List.copyOf(chunk));
            chunk.clear();
        }
    }
}
