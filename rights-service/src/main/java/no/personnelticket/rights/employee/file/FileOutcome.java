package no.personnelticket.rights.employee.file;

import java.util.List;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.ImportResult;

/** The outcome of importing a file. */
sealed interface FileOutcome {

    /** Its valid rows are stored and published. */
    record Imported(ImportResult result) implements FileOutcome {}

    /** It is refused as a whole; no row was read. */
    record Refused(List<Finding> wrong) implements FileOutcome {}

    /** It is not CSV text. */
    record Unsupported(String reason) implements FileOutcome {}
}
