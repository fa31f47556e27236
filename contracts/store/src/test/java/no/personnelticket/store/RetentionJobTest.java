package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class RetentionJobTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final RetentionRule OF_THE_LOG = new RetentionRule("kept_log", "at", Duration.ofDays(90));

    private final AgroalDataSource pool = Postgres.pool(2);
    private final Database database = new Database(pool);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void tables() {
        Postgres.execute("drop table if exists kept_log; create table kept_log (id int primary key, at timestamptz)");
        Postgres.execute(
                "insert into kept_log select n, timestamptz '2026-11-23 09:00Z' - interval '1 day' * (n / 25.0)"
                        + " from generate_series(1, 5000) as n");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_is_too_old_is_deleted_in_chunks_and_the_rest_is_kept() {
        // When
        run(OF_THE_LOG);

        // Then
        assertThat(database.first("select count(*), max(id) from kept_log", row -> row.getInt(1) + " " + row.getInt(2)))
                .contains("2250 2250");
        assertThat(metrics.counter("retention.deleted", "table", "kept_log").count())
                .isEqualTo(2750);
    }

    @Test
    void the_fault_of_one_rule_does_not_stop_the_next() {
        // When
        run(new RetentionRule("nowhere", "at", Duration.ofDays(1)), OF_THE_LOG);

        // Then
        assertThat(rows("kept_log")).isEqualTo(2250);
        assertThat(metrics.counter("retention.failed", "table", "nowhere").count())
                .isEqualTo(1);
        assertThat(metrics.get("retention.failed")
                        .tag("table", "kept_log")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void rows_that_another_transaction_holds_are_left_for_the_next_time_without_waiting() throws SQLException {
        try (Connection other = Postgres.connect();
                Statement lock = other.createStatement()) {
            // Given
            other.setAutoCommit(false);
            lock.execute("select * from kept_log where id > 4900 for update");

            // When
            run(OF_THE_LOG);
            other.rollback();
        }

        // Then
        assertThat(rows("kept_log where id > 4900")).isEqualTo(100);
        run(OF_THE_LOG);
        assertThat(rows("kept_log")).isEqualTo(2250);
    }

    @Test
    void a_young_row_in_another_partition_at_the_same_place_is_kept() {
        // Given
        Postgres.execute("drop table if exists parted; create table parted (at timestamptz) partition by range (at);"
                + "create table parted_old partition of parted for values from (minvalue) to ('2026-01-01 00:00Z');"
                + "create table parted_new partition of parted for values from ('2026-01-01 00:00Z') to (maxvalue);"
                + "insert into parted select '2025-12-31 00:00Z' from generate_series(1, 1500);"
                + "insert into parted select '2026-11-22 00:00Z' from generate_series(1, 1500);");

        // When
        run(new RetentionRule("parted", "at", Duration.ofDays(90)));

        // Then
        assertThat(rows("parted_old")).isZero();
        assertThat(rows("parted_new")).isEqualTo(1500);
    }

    private void run(RetentionRule... rules) {
        new RetentionJob(List.of(rules), database, NOW, metrics).run();
    }

    private int rows(String from) {
        return database.first("select count(*) from " + from, row -> row.getInt(1))
                .orElseThrow();
    }
}
