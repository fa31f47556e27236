package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every call ends within ten seconds, whatever happens to PostgreSQL; nothing is torn; it goes on by itself. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("servers")
class DatabaseFaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 8;

    private final AgroalDataSource pool = Postgres.pool(CONNECTIONS);
    private final Database database = new Database(pool);
    private final String table = "entry_" + UUID.randomUUID().toString().replace('-', '_');

    @BeforeEach
    void table() {
        Postgres.execute("create table " + table + " (id int primary key)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_lock_that_lasts_ends_the_statement_and_nothing_is_written() throws SQLException {
        try (Connection other = Postgres.connect();
                Statement lock = other.createStatement()) {
            // Given
            other.setAutoCommit(false);
            Postgres.execute("create table if not exists locked (id int)");
            lock.execute("lock table locked in exclusive mode");

            // When
            assertTransient(
                    () -> database.inTransaction(() -> insert(1) + database.update("insert into locked values (1)")));
        }

        // Then
        assertThat(entries()).isZero();
    }

    @Test
    void a_connection_that_is_terminated_between_two_writes_commits_nothing_and_the_next_transaction_works() {
        for (int time = 0; time < 3 * CONNECTIONS; time++) {
            assertTransient(() -> database.inTransaction(() -> {
                insert(1);
                Postgres.execute("select pg_terminate_backend(" + pid() + ")");
                return insert(2);
            }));
            assertThat(entries()).isZero();
        }
        assertThat(database.inTransaction(() -> insert(1) + insert(2))).isEqualTo(2);
    }

    @Test
    void a_transaction_whose_connection_is_terminated_before_the_commit_is_told_as_a_fault_that_passes() {
        assertTransient(() -> database.inTransaction(() -> {
            insert(1);
            Postgres.execute("select pg_terminate_backend(" + pid() + ")");
            return null;
        }));
        assertThat(entries()).isZero();
    }

    @Test
    void a_transaction_whose_caller_idles_for_too_long_is_ended_by_the_server() {
        assertTransient(() -> database.inTransaction(() -> {
            long pid = pid();
            insert(1);
            database.update("set local idle_in_transaction_session_timeout = 50");
            await().until(() -> !Postgres.exists("select 1 from pg_stat_activity where pid = " + pid));
            return insert(2);
        }));
        assertThat(entries()).isZero();
    }

    @Test
    void a_restarted_server_is_met_with_new_connections_after_the_first_fault() {
        // Given
        fillPool().forEach(pid -> Postgres.execute("select pg_terminate_backend(" + pid + ")"));

        // When
        assertTransient(this::entries);

        // Then
        await().atMost(LIMIT).until(() -> entriesOrFault() == 0);
        for (int time = 0; time < CONNECTIONS; time++) {
            assertThat(entries()).isZero();
        }
    }

    @Test
    void a_frozen_backend_ends_the_transaction_in_time_and_the_pool_recovers() {
        AtomicLong frozen = new AtomicLong();
        try {
            assertTransient(() -> database.inTransaction(() -> {
                insert(1);
                frozen.set(pid());
                Postgres.freeze(frozen.get());
                return insert(2);
            }));
            assertThat(entries()).as("another connection serves").isZero();
        } finally {
            Postgres.thaw(frozen.get());
        }
        assertThat(database.inTransaction(() -> insert(1))).isEqualTo(1);
    }

    @Test
    void connections_that_are_used_up_are_waited_for_no_longer_than_the_acquisition_timeout() {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch used = new CountDownLatch(CONNECTIONS);
        ExecutorService others = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            // Given
            List<CompletableFuture<Long>> holding = new ArrayList<>();
            for (int other = 0; other < CONNECTIONS; other++) {
                holding.add(CompletableFuture.supplyAsync(() -> hold(used, end), others));
            }
            assertThat(reached(used)).isTrue();

            // When
            Duration time = assertTransient(this::entries);

            // Then
            assertThat(time).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(4));
            end.countDown();
            holding.forEach(CompletableFuture::join);
            assertThat(entries()).isZero();
        } finally {
            end.countDown();
            others.shutdownNow();
        }
    }

    @Test
    void a_closed_pool_is_a_fault_that_passes() {
        pool.close();

        assertTransient(this::entries);
    }

    private long hold(CountDownLatch used, CountDownLatch end) {
        return database.inTransaction(() -> {
            long pid = pid();
            used.countDown();
            assertThat(reached(end)).isTrue();
            return pid;
        });
    }

    /** Makes all connections of the pool, leaves them idle, and returns their pids. */
    private List<Long> fillPool() {
        CountDownLatch used = new CountDownLatch(CONNECTIONS);
        return Together.times(CONNECTIONS, () -> hold(used, used));
    }

    /** Returns the time that it took. */
    private static Duration assertTransient(ThrowingCallable call) {
        long start = System.nanoTime();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(call)
                .matches(DatabaseException::isTransient, "transient");
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(time).isLessThan(LIMIT);
        return time;
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private int insert(int id) {
        return database.update("insert into " + table + " (id) values (?)", id);
    }

    private int entries() {
        return database.first("select count(*) from " + table, row -> row.getInt(1))
                .orElseThrow();
    }

    private int entriesOrFault() {
        try {
            return entries();
        } catch (DatabaseException fault) {
            return -1;
        }
    }

    private long pid() {
        return database.first("select pg_backend_pid()", row -> row.getLong(1)).orElseThrow();
    }
}
