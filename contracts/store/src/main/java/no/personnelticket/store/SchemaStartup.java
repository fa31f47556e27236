package no.personnelticket.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Up as soon as the schema is up to date, and from then on always: later faults are shown by readiness. Runs on the event
 * loop, not on a worker thread.
 */
@Startup
@ApplicationScoped
public class SchemaStartup implements AsyncHealthCheck {

    private final Migration migration;

    SchemaStartup(Migration migration) {
        this.migration = migration;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    private HealthCheckResponse check() {
        return HealthCheckResponse.named("schema").status(migration.isDone()).build();
    }
}
