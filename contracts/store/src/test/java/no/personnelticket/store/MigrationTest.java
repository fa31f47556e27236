package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.Migration.StoreReady;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class MigrationTest {

    private final Readiness readiness = new Readiness();
    private final AtomicInteger ends = new AtomicInteger();

    private Migration migration;

    @AfterEach
    void stop() {
        migration.stop(new ShutdownEvent());
    }

    @Test
    void a_server_that_is_there_is_brought_up_to_date_and_that_is_told_once() {
        // When
        start(Postgres.url("migrated"));

        // Then
        assertThat(migration.isDone()).isTrue();
        assertThat(readiness.told).hasValue(1);
        new StoreErrors(null, migration).starting();
    }

    @Test
    void a_service_that_starts_before_its_database_waits_and_goes_on_by_itself() {
        // Given
        start(Postgres.url("late"));
        assertThat(migration.isDone()).isFalse();
        assertThat(readiness.told).hasValue(0);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new StoreErrors(null, migration).starting())
                .matches(refused ->
                        refused.status() == 503 && refused.retryAfter().isPresent());

        // When
        Postgres.execute("create database late");

        // Then
        await().atMost(Duration.ofSeconds(10)).until(migration::isDone);
        await().until(() -> readiness.told.get() == 1);
    }

    @Test
    void a_server_that_accepts_and_says_nothing_does_not_hold_up_the_start() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            // When
            long start = System.nanoTime();
            start("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/silent?user=postgres");

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(migration.isDone()).isFalse();
        }
    }

    @Test
    void a_service_that_is_started_for_the_migration_alone_ends_after_it_and_never_serves() {
        // Given
        Postgres.execute("create database migrated_only");

        // When
        start(Postgres.url("migrated_only"), Optional.of(ends::incrementAndGet), "db/store");

        // Then
        assertThat(ends).hasValue(1);
        assertThat(migration.isDone()).isFalse();
        assertThat(readiness.told).hasValue(0);
    }

    @Test
    void a_database_of_a_newer_version_ends_the_service_and_is_left_as_it_is() {
        // Given
        Postgres.execute("create database newer");
        start(Postgres.url("newer"), "db/store", "db/newer");
        assertThat(migration.isDone()).isTrue();

        // When
        start(Postgres.url("newer"), "db/store");

        // Then
        assertThat(ends).hasValue(1);
        assertThat(migration.isDone()).isFalse();
        assertThat(readiness.told).hasValue(1);
    }

    @Test
    void a_database_with_another_schema_than_that_of_its_version_ends_the_service() {
        // Given
        Postgres.execute("create database other");
        start(Postgres.url("other"), "db/newer");

        // When
        start(Postgres.url("other"), "db/other");

        // Then
        assertThat(ends).hasValue(1);
        assertThat(migration.isDone()).isFalse();
    }

    private void start(String url) {
        start(url, "db/store");
    }

    private void start(String url, String... locations) {
        start(url, Optional.empty(), locations);
    }

    private void start(String url, Optional<Runnable> insteadOfServing, String... locations) {
        Flyway flyway = Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations(locations)
                .load();
        migration = new Migration(flyway, readiness, Duration.ofSeconds(1), insteadOfServing, ends::incrementAndGet);
        migration.start(new StartupEvent());
    }

    /** Counts how often the service is told that there is a store. */
    private static final class Readiness implements Event<StoreReady> {

        private final AtomicInteger told = new AtomicInteger();

        @Override
        public void fire(StoreReady ready) {
            told.incrementAndGet();
        }

        @Override
        public <U extends StoreReady> CompletionStage<U> fireAsync(U ready) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StoreReady> CompletionStage<U> fireAsync(U ready, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<StoreReady> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StoreReady> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StoreReady> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
