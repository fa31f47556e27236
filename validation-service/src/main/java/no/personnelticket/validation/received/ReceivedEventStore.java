package no.personnelticket.validation.received;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/**
 * Keeps the events of one type. An event that was seen before changes nothing; one that comes again under the same id
 * with another content is refused.
 */
public abstract class ReceivedEventStore<E extends Event> {

    /** The rows of a batch by which altered events are found; {@code place} counts from 1. */
    protected static final String GIVEN =
            "unnest(?::text[], ?::text[]) with ordinality as given (id, fingerprint, place)";

    private static final String ALTERED = "an event with the same id and another content was taken before";

    private final AgroalDataSource database;
    private final String insert;
    private final String selectAltered;

    /**
     * @param insert inserts one event, idempotently
     * @param selectAltered selects the {@code place} of those {@link #GIVEN} that are kept with another fingerprint
     */
    protected ReceivedEventStore(AgroalDataSource database, String insert, String selectAltered) {
        this.database = database;
        this.insert = insert;
        this.selectAltered = selectAltered;
    }

    /** Sets the parameters of the insert. */
    protected abstract void bind(PreparedStatement statement, Received<E> received) throws SQLException;

    /** Stores a batch in the transaction of the caller. */
    public Taken storeAll(List<Received<E>> batch) {
        try (Connection connection = database.getConnection()) {
            insert(connection, batch);
            return new Taken(List.of(), altered(connection, batch));
        } catch (SQLException fault) {
            throw new IllegalStateException("Events could not be stored", fault);
        }
    }

    /** The rows that a select with one array of ids finds. */
    protected <T> List<T> select(String select, List<?> ids, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return rows(statement, row);
        } catch (SQLException fault) {
            throw new IllegalStateException("Facts could not be read", fault);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    protected interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private void insert(Connection connection, List<Received<E>> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Received<E> received : batch) {
                bind(statement, received);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<Taken.Refused> altered(Connection connection, List<Received<E>> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(selectAltered)) {
            statement.setArray(
                    1, texts(connection, batch, received -> received.event().id()));
            statement.setArray(2, texts(connection, batch, Received::fingerprint));
            return rows(statement, row -> new Taken.Refused(batch.get(row.getInt("place") - 1), ALTERED));
        }
    }

    private java.sql.Array texts(Connection connection, List<Received<E>> batch, Function<Received<E>, String> text)
            throws SQLException {
        return connection.createArrayOf("text", batch.stream().map(text).toArray());
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        }
    }
}
