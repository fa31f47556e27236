package no.personnelticket.rights.employee.file;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import no.personnelticket.rights.employee.EmployeeImportStep.Imported;

/** Counts the rows of imported files by outcome. */
@Startup
@Singleton
class ImportMetrics {

    private final Counter added;
    private final Counter updated;
    private final Counter unchanged;
    private final Counter refused;

    ImportMetrics(MeterRegistry metrics) {
        added = metrics.counter("import.rows", "outcome", "added");
        updated = metrics.counter("import.rows", "outcome", "updated");
        unchanged = metrics.counter("import.rows", "outcome", "unchanged");
        refused = metrics.counter("import.rows", "outcome", "refused");
    }

    /** The rows of a chunk that is stored and published. */
    void imported(Imported chunk) {
        added.increment((double) chunk.added());
        updated.increment((double) chunk.updated());
        unchanged.increment((double) chunk.unchanged());
    }

    void refused(long rows) {
        refused.increment((double) rows);
    }
}
