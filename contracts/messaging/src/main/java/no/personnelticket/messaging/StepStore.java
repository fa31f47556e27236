package no.personnelticket.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The steps that were taken, in the transaction of the caller; answers and events are kept compressed. */
@Singleton
class StepStore {

    /** Takes two old steps away for each new one, so that the table stops growing. */
    private static final String FORGET = """
            with old as (
                delete from step where key in (
                    select key from step where taken_at < now() - interval '90 days' and key <> all (?)
                    order by taken_at limit ? for update skip locked))
            """;

    private static final String CLAIM =
            FORGET + "insert into step (key, fingerprint) values (?, ?) on conflict (key) do nothing";

    private static final String INSERT = FORGET + """
            insert into step (key, fingerprint, answer, events)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[])
            on conflict (key) do nothing
            returning key""";

    private static final String TAKEN = FORGET + """
            , taken as (
                insert into step (key, fingerprint, answer, events) values (?, ?, ?, ?)
                on conflict (key) do nothing returning key),
            """;

    private static final String COUNT_TAKEN = "select count(*) from taken";

    private static final String UPDATE = "update step set answer = ?, events = ? where key = ?";

    private static final String SELECT = "select key, fingerprint, answer, events from step where key = any (?)";

    private final AgroalDataSource database;

    StepStore(AgroalDataSource database) {
        this.database = database;
    }

    /** A step as it is kept: what it answered and the events that it caused, each as they were first written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(UUID key, String fingerprint, byte[] answer, byte[] events) {}

    /** Whether the key was free. Whoever claims it later waits for the end of the transaction. */
    boolean claim(UUID key, String fingerprint) {
        return run(CLAIM, statement -> {
            set(statement, 1, "uuid", new Object[] {key});
            statement.setInt(2, 2);
            statement.setObject(3, key);
            statement.setString(4, fingerprint);
            return statement.executeUpdate() == 1;
        });
    }

    /** Keeps what became of a step whose key is claimed. */
    void keep(Kept step) {
        run(UPDATE, statement -> {
            statement.setBytes(1, Compressed.of(step.answer()));
            statement.setBytes(2, Compressed.of(step.events()));
            statement.setObject(3, step.key());
            return statement.executeUpdate();
        });
    }

    /** Keeps a step and stores its effect by one statement; false, with nothing stored, where the key was used before. */
    boolean keepWith(Kept step, Effect effect) {
        return run(TAKEN + effect.sql() + COUNT_TAKEN, statement -> {
            set(statement, 1, "uuid", new Object[] {step.key()});
            statement.setInt(2, 2);
            statement.setObject(3, step.key());
            statement.setString(4, step.fingerprint());
            statement.setBytes(5, Compressed.of(step.answer()));
            statement.setBytes(6, Compressed.of(step.events()));
            for (int i = 0; i < effect.parameters().size(); i++) {
                statement.setObject(7 + i, effect.parameters().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        });
    }

    /** Keeps those whose keys are free, and returns their keys. The keys must be in order, so that nobody deadlocks. */
    Set<UUID> keepAll(List<Kept> steps) {
        return run(INSERT, statement -> {
            Object[] keys = steps.stream().map(Kept::key).toArray();
            set(statement, 1, "uuid", keys);
            statement.setInt(2, 2 * steps.size());
            set(statement, 3, "uuid", keys);
            set(statement, 4, "text", steps.stream().map(Kept::fingerprint).toArray());
            set(statement, 5, "bytea", bytes(steps, Kept::answer));
            set(statement, 6, "bytea", bytes(steps, Kept::events));
            try (ResultSet row = statement.executeQuery()) {
                Set<UUID> kept = new HashSet<>();
                while (row.next()) {
                    kept.add(row.getObject(1, UUID.class));
                }
                return kept;
            }
        });
    }

    /** Those of the steps that were taken, by their keys. */
    Map<UUID, Kept> find(Collection<UUID> keys) {
        return run(SELECT, statement -> {
            set(statement, 1, "uuid", keys.toArray());
            try (ResultSet row = statement.executeQuery()) {
                Map<UUID, Kept> found = new HashMap<>();
                while (row.next()) {
                    Kept step = kept(row);
                    found.put(step.key(), step);
                }
                return found;
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getString(2),
                Compressed.read(row.getBytes(3)),
                Compressed.read(row.getBytes(4)));
    }

    private static byte[][] bytes(List<Kept> steps, Function<Kept, byte[]> field) {
        return steps.stream().map(field).map(Compressed::of).toArray(byte[][]::new);
    }

    private static void set(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Steps could not be read or written", fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
