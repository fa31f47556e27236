package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class DatabaseTest {

    private static final String SSN = "01019012345";

    private final AgroalDataSource pool = Postgres.pool(2);
    private final Database database = new Database(pool);

    @BeforeEach
    void table() {
        Postgres.execute(
                "drop table if exists person; create table person ("
                        + "id int primary key, ssn text unique, age smallint, mother int references person deferrable initially deferred)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_transaction_stores_all_or_nothing_whatever_is_thrown() {
        for (Throwable thrown : List.of(new IllegalStateException(), new StackOverflowError(), new Exception())) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        insert(1);
                        return sneak(thrown);
                    }))
                    .isSameAs(thrown);
        }
        assertThat(people()).isZero();
    }

    @Test
    void a_transaction_within_one_is_a_part_of_it() {
        // When
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.inTransaction(() -> insert(1));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(people()).isZero();
        database.inTransaction(() -> database.inTransaction(() -> insert(1)));
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_refusal_that_the_work_swallows_is_not_committed_as_if_all_were_well() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> database.inTransaction(() -> {
                    insert(1);
                    assertThatThrownBy(() -> insert(1)).isInstanceOf(DatabaseException.class);
                    return null;
                }));
        assertThat(people()).isZero();
    }

    @Test
    void a_commit_that_is_refused_stores_nothing_and_is_told() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() ->
                        database.inTransaction(() -> database.update("insert into person (id, mother) values (1, 17)")))
                .matches(refused -> "23503".equals(refused.sqlState()) && !refused.isTransient());
        assertThat(people()).isZero();
    }

    @Test
    void the_message_of_a_refusal_names_table_and_constraint_and_no_value() {
        // Given
        database.update("insert into person (id, ssn) values (1, ?)", SSN);

        // When
        DatabaseException one = catchThrowableOfType(
                DatabaseException.class, () -> database.update("insert into person (id, ssn) values (2, ?)", SSN));
        DatabaseException ofABatch = catchThrowableOfType(
                DatabaseException.class,
                () -> database.updateAll(
                        "insert into person (id, ssn) values (?, ?)", List.of(3), id -> new Object[] {id, SSN}));
        DatabaseException ofACopy = catchThrowableOfType(
                DatabaseException.class,
                () -> database.copy(
                        "copy person (id, ssn) from stdin binary",
                        new BinaryRows().row(2).int4(4).text(SSN)));

        // Then
        assertThat(List.of(one, ofABatch, ofACopy)).allSatisfy(refused -> {
            assertThat(refused)
                    .hasMessage("PostgreSQL: SQLSTATE 23505, table person, constraint person_ssn_key")
                    .hasNoCause();
            assertThat(refused.toString()).doesNotContain(SSN);
            assertThat(refused.isUniqueViolation()).isTrue();
            assertThat(refused.isTransient()).isFalse();
        });
    }

    @Test
    void content_that_cannot_be_stored_is_told_without_repeating_it() {
        assertThat(refusal("insert into person (id, ssn) values (1, ?)", "010190\u000012345")
                        .unstorable())
                .contains("a text holds a character that cannot be stored");
        assertThat(refusal("insert into person (id, age) values (1, ?)", 70_000L)
                        .unstorable())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("a number is out of range"));
        assertThat(refusal("insert into nowhere values (1)").unstorable()).isEmpty();
    }

    @Test
    void a_long_transaction_may_take_its_time_and_leaves_nothing_behind_on_its_connection() {
        // When
        String within = database.inLongTransaction(Duration.ofMinutes(3), () -> limits());

        // Then
        assertThat(within).isEqualTo("3s 3min 3min");
        assertThat(database.inTransaction(this::limits)).isEqualTo("3s 4s 9s");
    }

    @Test
    void a_statement_of_a_long_transaction_outlasts_the_patience_of_others() {
        try (AgroalDataSource hurried = ServicePool.open(Postgres.url(), 1, Map.of("socketTimeout", "1"))) {
            // Given
            Database impatient = new Database(hurried);

            // Then
            assertThat(impatient.inLongTransaction(
                            Duration.ofSeconds(20), () -> impatient.exists("select pg_sleep(1.2) is not null")))
                    .isTrue();
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> impatient.exists("select pg_sleep(1.2) is not null"))
                    .matches(DatabaseException::isTransient);
        }
    }

    @Test
    void a_copy_is_a_part_of_the_transaction() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.copy(
                            "copy person (id) from stdin binary",
                            new BinaryRows().row(1).int4(1));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(people()).isZero();
    }

    @Test
    void instants_go_in_and_come_out_also_where_there_is_none() {
        // Given
        Instant instant = Instant.parse("2026-03-29T01:30:00.123456Z");

        // When
        List<Instant> read = database.query(
                "select at from unnest(?) as at",
                row -> Database.instant(row, "at"),
                Column.of("timestamptz", List.of(instant), at -> at));

        // Then
        assertThat(read).containsExactly(instant);
        assertThat(database.first("select ?::timestamptz as at", row -> Database.instant(row, "at"), instant))
                .contains(instant);
        AtomicReference<Instant> none = new AtomicReference<>(instant);
        database.forEach("select null::timestamptz as at", row -> none.set(Database.instant(row, "at")));
        assertThat(none.get()).isNull();
    }

    @Test
    void an_instant_is_cut_off_after_its_microseconds_and_not_rounded() {
        // Given
        Instant instant = Instant.parse("2026-11-23T09:00:00.852767900Z");
        Instant stored = Instant.parse("2026-11-23T09:00:00.852767Z");

        // Then
        assertThat(database.first("select ?::timestamptz as at", row -> Database.instant(row, "at"), instant))
                .contains(stored);
        assertThat(database.query(
                        "select at from unnest(?) as at",
                        row -> Database.instant(row, "at"),
                        Column.of("timestamptz", List.of(instant), at -> at)))
                .containsExactly(stored);
    }

    @Test
    void the_queries_of_a_snapshot_see_nothing_that_is_committed_between_them() {
        // Given
        insert(1);

        // When
        List<Integer> counts = database.inSnapshot(() -> {
            int before = people();
            CompletableFuture.runAsync(() -> insert(2)).join();
            return List.of(before, people());
        });

        // Then
        assertThat(counts).containsExactly(1, 1);
        assertThat(people()).isEqualTo(2);
    }

    private DatabaseException refusal(String sql, Object... parameters) {
        return catchThrowableOfType(DatabaseException.class, () -> database.update(sql, parameters));
    }

    private int insert(int id) {
        return database.update("insert into person (id) values (?)", id);
    }

    private int people() {
        return database.first("select count(*) from person", row -> row.getInt(1))
                .orElseThrow();
    }

    private String limits() {
        return database.first(
                        "select current_setting('lock_timeout') || ' ' || current_setting('statement_timeout') || ' '"
                                + " || current_setting('idle_in_transaction_session_timeout')",
                        row -> row.getString(1))
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Throwable> T sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
