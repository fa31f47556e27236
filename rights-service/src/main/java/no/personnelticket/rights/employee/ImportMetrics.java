package no.personnelticket.rights.employee;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

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

    void imported(ImportResult result) {
        added.increment((double) result.added());
        updated.increment((double) result.updated());
        unchanged.increment((double) result.unchanged());
        refused.increment((double) result.refusedRows());
    }
}
