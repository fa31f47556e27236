package no.personnelticket.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is up to date, and from then on for good: what fails later is a matter of readiness. Needs no worker. */
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
