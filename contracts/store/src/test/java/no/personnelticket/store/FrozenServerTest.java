package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@Tag("servers")
class FrozenServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 20;

    private final AgroalDataSource pool = Postgres.pool(CONNECTIONS);
    private final Database database = new Database(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void each_call_ends_in_time_however_many_connections_are_idle_and_it_goes_on_after() {
        // Given
        CountDownLatch used = new CountDownLatch(CONNECTIONS);
        Together.times(CONNECTIONS, () -> hold(used));
        List<Duration> times = new ArrayList<>();
        Postgres.freezeServer();
        try {
            // When
            times.add(fail());
            times.addAll(Together.times(6, this::fail));
        } finally {
            Postgres.thawServer();
        }

        // Then
        assertThat(times).allSatisfy(time -> assertThat(time).isLessThan(LIMIT));
        await().atMost(Duration.ofSeconds(5)).until(this::answers);
        assertThat(Together.times(CONNECTIONS, this::answers)).containsOnly(true);
    }

    private Duration fail() {
        long start = System.nanoTime();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> database.exists("select 1"))
                .matches(DatabaseException::isTransient, "transient");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean answers() {
        try {
            return database.exists("select 1");
        } catch (DatabaseException fault) {
            assertThat(fault.isTransient()).isTrue();
            return false;
        }
    }

    private boolean hold(CountDownLatch used) {
        return database.inTransaction(() -> {
            used.countDown();
            try {
                return database.exists("select 1") && used.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                throw new AssertionError(ended);
            }
        });
    }
}
