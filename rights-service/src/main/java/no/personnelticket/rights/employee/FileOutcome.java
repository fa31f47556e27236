package no.personnelticket.rights.employee;

import java.util.List;
import no.personnelticket.rights.Finding;

/** What became of a file. */
sealed interface FileOutcome {

    /** Its good rows are stored and published. */
    record Imported(ImportResult result) implements FileOutcome {}

    /** It is refused as a whole, and no row of it was read. */
    record Refused(List<Finding> wrong) implements FileOutcome {}

    /** It is no CSV text. */
    record Unsupported(String reason) implements FileOutcome {}
}
