package no.personnelticket.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while PostgreSQL answers and the schema is up to date. Runs on the event loop, not on a worker thread. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements AsyncHealthCheck {

    private final Migration migration;
    private final Probe probe;

    DatabaseReadiness(Database database, Migration migration) {
        this.migration = migration;
        this.probe = new Probe("PostgreSQL", () -> database.exists("select 1"));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    private HealthCheckResponse check() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("PostgreSQL");
        if (!probe.isAnswering()) {
            return check.down().withData("cause", probe.fault()).build();
        }
        return migration.isDone()
                ? check.up().build()
                : check.down().withData("cause", "the schema is not up to date").build();
    }

    @PreDestroy
    void close() {
        probe.close();
    }
}
