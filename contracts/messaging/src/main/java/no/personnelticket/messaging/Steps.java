package no.personnelticket.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Steps that begin with a request: each is taken once under its key. The answer and the events are stored with the
 * decision's other effects, then published, then the answer is given; the same key again gets the same answer and
 * publishes the same events again. A step is remembered for 90 days; what it decided stays where it was stored.
 */
@ApplicationScoped
public class Steps {

    /** Takes two old steps away for each new one, so that the table stops growing. */
    static final String FORGET_TWO = """
            with old as (
                delete from step where key in (
                    select key from step where taken_at < now() - interval '90 days' and key <> ?
                    order by taken_at limit 2 for update skip locked))
            """;

    private static final String CLAIM =
            FORGET_TWO + "insert into step (key, fingerprint) values (?, ?) on conflict (key) do nothing";

    private static final String INSERT = FORGET_TWO
            + "insert into step (key, fingerprint, answer, events) values (?, ?, ?, ?) on conflict (key) do nothing";

    private final AgroalDataSource database;
    private final EventPublisher publisher;

    public Steps(AgroalDataSource database, EventPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /**
     * Takes the step, or finds that it was taken.
     *
     * @param key determined by the caller or by what is asked
     * @param question all that the caller said; another question under the same key is refused
     * @param decide decides and stores the decision's effects, in the step's transaction; an exception from it leaves
     *     nothing behind
     * @throws AlteredContentException when the key was used with another question
     * @throws EventsNotPublishedException when the decision is stored but not published yet
     */
    public <A> A take(UUID key, Object question, Class<A> answerType, Supplier<Outcome<A>> decide) {
        String fingerprint = Fingerprint.of(question);
        Taken<A> taken = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return claim(connection, key, fingerprint)
                        ? store(connection, key, decide.get())
                        : find(connection, key, fingerprint, answerType).orElseThrow();
            }
        });
        publisher.publish(taken.events());
        return taken.answer();
    }

    /**
     * Takes a step whose key follows from what is decided, or finds that it was taken.
     *
     * @param decide decides and stores the decision's effects, in the step's transaction; deciding again on the same
     *     facts gives the same key and stores nothing more
     */
    public <A> A take(Class<A> answerType, Supplier<DecidedStep<A>> decide) {
        Taken<A> taken = QuarkusTransaction.requiringNew().call(() -> {
            DecidedStep<A> step = decide.get();
            Content<A> content = Content.of(step.outcome());
            try (Connection connection = database.getConnection()) {
                return insert(connection, step, content)
                        ? content.taken()
                        : find(connection, step.key(), step.fingerprint(), answerType)
                                .orElseThrow();
            }
        });
        publisher.publish(taken.events());
        return taken.answer();
    }

    /**
     * Takes a step that is decided already, or finds that it was taken. One statement stores it with its effect.
     *
     * @throws AlteredContentException when the key was used with another question
     */
    public <A> A take(UUID key, Object question, Class<A> answerType, Outcome<A> outcome, Effect effect) {
        String fingerprint = Fingerprint.of(question);
        Content<A> content = Content.of(outcome);
        Taken<A> taken = StepWithEffect.store(database, key, fingerprint, content.answer(), content.events(), effect)
                ? content.taken()
                : QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = database.getConnection()) {
                        return find(connection, key, fingerprint, answerType).orElseThrow();
                    }
                });
        publisher.publish(taken.events());
        return taken.answer();
    }

    /** The answer that a step gave; nothing is published. Empty if it was never taken or is forgotten. */
    public <A> Optional<A> answer(UUID key, Class<A> answerType) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select answer from step where key = ?")) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(EventJson.readStored(row.getBytes(1), answerType)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("A step could not be read", fault);
        }
    }

    /** What the step decided when it was taken under the key; its events are published again. Empty if it never was. */
    public <A> Optional<A> find(UUID key, Object question, Class<A> answerType) {
        String fingerprint = Fingerprint.of(question);
        Optional<Taken<A>> taken = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return find(connection, key, fingerprint, answerType);
            }
        });
        taken.ifPresent(found -> publisher.publish(found.events()));
        return taken.map(Taken::answer);
    }

    private record Taken<A>(A answer, List<StoredEvent> events) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content<A>(Taken<A> taken, byte[] answer, byte[] events) {
        static <A> Content<A> of(Outcome<A> outcome) {
            List<StoredEvent> events =
                    outcome.events().stream().map(StoredEvent::of).toList();
            return new Content<>(
                    new Taken<>(outcome.answer(), events), EventJson.write(outcome.answer()), EventJson.write(events));
        }
    }

    private static boolean insert(Connection connection, DecidedStep<?> step, Content<?> content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, step.key());
            insert.setObject(2, step.key());
            insert.setString(3, step.fingerprint());
            insert.setBytes(4, content.answer());
            insert.setBytes(5, content.events());
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean claim(Connection connection, UUID key, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            insert.setObject(1, key);
            insert.setObject(2, key);
            insert.setString(3, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    private static <A> Taken<A> store(Connection connection, UUID key, Outcome<A> outcome) throws SQLException {
        Content<A> content = Content.of(outcome);
        try (PreparedStatement update =
                connection.prepareStatement("update step set answer = ?, events = ? where key = ?")) {
            update.setBytes(1, content.answer());
            update.setBytes(2, content.events());
            update.setObject(3, key);
            update.executeUpdate();
        }
        return content.taken();
    }

    private static <A> Optional<Taken<A>> find(Connection connection, UUID key, String fingerprint, Class<A> answerType)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select fingerprint, answer, events from step where key = ?")) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(fingerprint)) {
                    throw new AlteredContentException();
                }
                return Optional.of(new Taken<>(
                        EventJson.readStored(row.getBytes(2), answerType),
                        Arrays.asList(EventJson.readStored(row.getBytes(3), StoredEvent[].class))));
            }
        }
    }
}
