package no.personnelticket.rights.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import no.personnelticket.rights.employee.EmployeeRecord;
import no.personnelticket.rights.employee.EmployeeStore.Change;
import no.personnelticket.rights.imports.ImportResult.RefusedRow;

/** One run through a file: rows are checked one by one and taken in chunks, so that memory stays flat. */
final class EmployeeFileImport {

    private static final int CHUNK = 500;

    private final IntPredicate mayWrite;
    private final IntPredicate isKnown;
    private final Function<List<EmployeeRecord>, List<Change>> take;

    private final Map<Integer, String> companies = new HashMap<>();
    private final List<EmployeeRecord> chunk = new ArrayList<>(CHUNK);
    private final Map<Change, Long> changes = new EnumMap<>(Change.class);
    private final List<RefusedRow> refused = new ArrayList<>();
    private long total;

    /**
     * @param mayWrite whether the caller may write a company's employees
     * @param isKnown whether the company is a member
     * @param take takes records and says what each did
     */
    EmployeeFileImport(IntPredicate mayWrite, IntPredicate isKnown, Function<List<EmployeeRecord>, List<Change>> take) {
        this.mayWrite = mayWrite;
        this.isKnown = isKnown;
        this.take = take;
    }

    void add(EmployeeCsvRow row) {
        total++;
        row.wrong().forEach(wrong -> refused.add(new RefusedRow(row.line(), wrong.field(), wrong.reason())));
        if (row.wrong().isEmpty()) {
            String reason = companies.computeIfAbsent(row.record().companyId(), this::refusal);
            if (reason.isEmpty()) {
                chunk.add(row.record());
            } else {
                refused.add(new RefusedRow(row.line(), "companyId", reason));
            }
        }
        if (chunk.size() == CHUNK) {
            takeChunk();
        }
    }

    ImportResult finish() {
        takeChunk();
        return new ImportResult(
                total,
                changes.getOrDefault(Change.NEW, 0L),
                changes.getOrDefault(Change.UPDATED, 0L),
                changes.getOrDefault(Change.UNCHANGED, 0L),
                refused);
    }

    private void takeChunk() {
        if (!chunk.isEmpty()) {
            take.apply(List.copyOf(chunk)).forEach(change -> changes.merge(change, 1L, Long::sum));
            chunk.clear();
        }
    }

    private String refusal(int companyId) {
        if (!mayWrite.test(companyId)) {
            return "is not covered by the token";
        }
        return isKnown.test(companyId) ? "" : "is not a member company";
    }
}
