package no.personnelticket.rights.employee.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.ImportResult.FoundInRow;

/** Faults or warnings in the rows of a file: all are counted, and kept in detail up to a limit. Thread-safe. */
final class RowFindings {

    /** How many are kept in detail. */
    static final int LIMIT = 1000;

    private final List<FoundInRow> found = new ArrayList<>();
    private long rows;

    synchronized void add(long line, List<Finding> findings) {
        rows++;
        findings.stream()
                .limit(LIMIT - found.size())
                .forEach(one -> found.add(new FoundInRow(line, one.field(), one.reason())));
    }

    /** How many rows have faults or warnings. */
    synchronized long rows() {
        return rows;
    }

    /** In the order of the lines. */
    synchronized List<FoundInRow> found() {
        return found.stream().sorted(Comparator.comparing(FoundInRow::line)).toList();
    }
}
