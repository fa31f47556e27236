package no.personnelticket.rights.employee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.ImportResult.FoundInRow;

/** What was found in the rows of a file: counted for all of them, told in detail up to a limit. For any thread. */
final class RowFindings {

    /** So many are told in detail. */
    static final int LIMIT = 1000;

    private final List<FoundInRow> found = new ArrayList<>();
    private long rows;

    synchronized void add(long line, List<Finding> findings) {
        rows++;
        findings.stream()
                .limit(LIMIT - found.size())
                .forEach(one -> found.add(new FoundInRow(line, one.field(), one.reason())));
    }

    /** How many rows have any. */
    synchronized long rows() {
        return rows;
    }

    /** In the order of the lines. */
    synchronized List<FoundInRow> found() {
        return found.stream().sorted(Comparator.comparing(FoundInRow::line)).toList();
    }
}
