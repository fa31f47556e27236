package no.personnelticket.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is up to date, and from then on for good: what fails later is a matter of readiness. */
@Startup
@ApplicationScoped
public class SchemaStartup implements HealthCheck {

    private final Migration migration;

    SchemaStartup(Migration migration) {
        this.migration = migration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(migration.isDone()).build();
    }
}
