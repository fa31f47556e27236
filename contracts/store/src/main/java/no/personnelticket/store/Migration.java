package no.personnelticket.store;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jboss.logging.Logger;

/**
 * Migrates the schema when the service starts, then fires {@link StoreReady}. While PostgreSQL is unavailable, the service
 * is not ready and retries. If the database has the schema of a newer version or of another service, the service ends,
 * since waiting does not help. With {@code personnelticket.migrate-only} it ends after the migration: the init step of an
 * installation. Several instances may migrate at once: Flyway locks the schema's history.
 */
@Singleton
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final Event<StoreReady> ready;
    private final Optional<Runnable> insteadOfServing;
    private final Runnable end;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean done;

    @Inject
    Migration(
            Flyway flyway,
            Event<StoreReady> ready,
            @ConfigProperty(name = "personnelticket.migrate-only") boolean migrateOnly) {
        this(
                flyway,
                ready,
                CONNECT_WITHIN,
                migrateOnly ? Optional.of(Quarkus::asyncExit) : Optional.empty(),
                () -> Quarkus.asyncExit(1));
    }

    /**
     * @param connectWithin limits the wait for a server that accepts a connection and then sends nothing
     * @param insteadOfServing runs after the migration if the service is not to serve
     * @param end ends the service with an error
     */
    Migration(
            Flyway flyway,
            Event<StoreReady> ready,
            Duration connectWithin,
            Optional<Runnable> insteadOfServing,
            Runnable end) {
        DriverManager.setLoginTimeout((int) connectWithin.toSeconds());
        this.flyway = flyway;
        this.ready = ready;
        this.insteadOfServing = insteadOfServing;
        this.end = end;
    }

    /** The schema is up to date: statements may be run, consumers may start. */
    public record StoreReady() {}

    /** Whether the schema is up to date. */
    public boolean isDone() {
        return done;
    }

    void start(@Observes @Priority(1) StartupEvent start) {
        if (!migrate()) {
            Thread again = new Thread(this::untilDone, "migration");
            again.setDaemon(true);
            again.start();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopped.countDown();
    }

    private void untilDone() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !migrate()) {
                // tries again after the pause
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the migration has ended, successfully or not; false if it must be retried. */
    private boolean migrate() {
        try {
            Optional<String> newer = newerThanKnown();
            if (newer.isPresent()) {
                giveUp("The database is of a newer version, " + newer.get()
                        + ": start the newer version of the service");
                return true;
            }
            flyway.migrate();
        } catch (FlywayValidateException different) {
            giveUp("The database does not have the schema of this version: " + different.getMessage());
            return true;
        } catch (FlywayException fault) {
            LOG.errorf("The schema cannot be migrated yet; retrying, cause=%s", rootCause(fault));
            return false;
        }
        insteadOfServing.ifPresentOrElse(Runnable::run, this::serve);
        return true;
    }

    private Optional<String> newerThanKnown() {
        return Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(migration -> String.valueOf(migration.getVersion()))
                .reduce((earlier, later) -> later);
    }

    private void giveUp(String why) {
        LOG.fatalf("%s. The service ends", why);
        end.run();
    }

    private void serve() {
        done = true;
        ready.fire(new StoreReady());
    }

    private static Throwable rootCause(Throwable fault) {
        return fault.getCause() == null ? fault : rootCause(fault.getCause());
    }
}
