package no.personnelticket.messaging;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;

/** The steps that were taken, in the transaction of the caller; answers and events are kept compressed. */
@Singleton
class StepStore {

    /** Takes two old steps away for each new one, so that the table stops growing. */
    private static final String FORGET = """
            with old as (
                delete from step where ctid = any (array(
                    select ctid from step where taken_at < now() - interval '90 days' and key <> all (?)
                    order by taken_at limit ? for update skip locked)))
            """;

    private static final String CLAIM =
            FORGET + "insert into step (key, fingerprint) values (?, ?) on conflict (key) do nothing";

    private static final String INSERT = """
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

    private final Database database;

    StepStore(Database database) {
        this.database = database;
    }

    /** A step as it is kept: what it answered and the events that it caused, each as they were first written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(UUID key, String fingerprint, byte[] answer, byte[] events) {}

    /** Whether the key was free. Whoever claims it later waits for the end of the transaction. */
    boolean claim(UUID key, String fingerprint) {
        return database.update(CLAIM, Column.ids(List.of(key)), 2, key, fingerprint) == 1;
    }

    /** Keeps what became of a step whose key is claimed. */
    void keep(Kept step) {
        database.update(UPDATE, Compressed.of(step.answer()), Compressed.of(step.events()), step.key());
    }

    /** Keeps a step and stores its effect by one statement; false, with nothing stored, where the key was used before. */
    boolean keepWith(Kept step, Effect effect) {
        List<Object> parameters = new ArrayList<>(List.of(
                Column.ids(List.of(step.key())),
                2,
                step.key(),
                step.fingerprint(),
                Compressed.of(step.answer()),
                Compressed.of(step.events())));
        parameters.addAll(effect.parameters());
        return database.query(TAKEN + effect.sql() + COUNT_TAKEN, row -> row.getInt(1), parameters.toArray())
                .equals(List.of(1));
    }

    /**
     * Keeps those whose keys are free and stores the effect of all by one statement, and returns the keys that were free.
     * The keys must be in order, so that nobody deadlocks.
     */
    Set<UUID> keepAll(List<Kept> steps, Effect effect) {
        Column keys = Column.of("uuid", steps, Kept::key);
        List<Object> parameters = new ArrayList<>(List.of(keys, 2 * steps.size()));
        parameters.addAll(effect.parameters());
        parameters.addAll(List.of(
                keys,
                Column.of("text", steps, Kept::fingerprint),
                Column.bytes(steps, step -> Compressed.of(step.answer())),
                Column.bytes(steps, step -> Compressed.of(step.events()))));
        return Set.copyOf(database.query(
                FORGET + (effect.sql().isEmpty() ? "" : ", " + effect.sql()) + INSERT,
                row -> row.getObject(1, UUID.class),
                parameters.toArray()));
    }

    /** Those of the steps that were taken, by their keys. */
    Map<UUID, Kept> find(Collection<UUID> keys) {
        return database.query(SELECT, StepStore::kept, Column.ids(keys)).stream()
                .collect(Collectors.toMap(Kept::key, Function.identity()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getString(2),
                Compressed.read(row.getBytes(3)),
                Compressed.read(row.getBytes(4)));
    }
}
