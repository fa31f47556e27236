package no.personnelticket.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Runs SQL. A transaction belongs to the thread that began it and to one connection. Every statement has a time limit,
 * from the settings of the connection (META-INF/microprofile-config.properties). A parameter is a {@link Column}, an
 * {@link Instant} or a type that the driver accepts. Every fault is a {@link DatabaseException}.
 */
@Singleton
public class Database {

    private final Connections connections;

    public Database(AgroalDataSource pool) {
        this.connections = new Connections(pool);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Processes one row. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /**
     * Commits everything that {@code work} writes, or nothing if it throws. If this thread has a transaction already,
     * {@code work} becomes a part of it.
     */
    public <T> T inTransaction(Supplier<T> work) {
        return connections.inTransaction(work);
    }

    /** A transaction whose queries all read the state of its first one. No query may precede it in this thread's transaction. */
    public <T> T inSnapshot(Supplier<T> work) {
        return inTransaction(() -> {
            update("set transaction isolation level repeatable read, read only");
            return work.get();
        });
    }

    /**
     * A transaction whose statements may take longer than those of requests, for work on a whole month.
     *
     * @param limit for each statement and for each pause between two of them
     */
    public <T> T inLongTransaction(Duration limit, Supplier<T> work) {
        return inTransaction(() -> {
            update("set local statement_timeout = " + limit.toMillis());
            update("set local idle_in_transaction_session_timeout = " + limit.toMillis());
            return connections.withPatience(limit, work);
        });
    }

    /** {@link #inSnapshot} as a {@link #inLongTransaction}. */
    public <T> T inLongSnapshot(Duration limit, Supplier<T> work) {
        return inSnapshot(() -> inLongTransaction(limit, work));
    }

    /** All rows of the result, in its order. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        List<T> found = new ArrayList<>();
        forEach(sql, row -> found.add(reader.read(row)), parameters);
        return found;
    }

    /** The first row of the result. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Whether the result has a row. */
    public boolean exists(String sql, Object... parameters) {
        return !query(sql, row -> true, parameters).isEmpty();
    }

    /** Passes each row of the result to the consumer, in order. */
    public void forEach(String sql, RowConsumer consumer, Object... parameters) {
        prepared(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows);
                }
            }
            return null;
        });
    }

    /** The number of changed rows. */
    public int update(String sql, Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** The same statement for each row, in their order, in one batch; returns the number of changed rows. */
    public <T> int updateAll(String sql, Collection<T> rows, Function<T, Object[]> parameters) {
        return prepared(sql, statement -> {
            for (T row : rows) {
                bind(statement, parameters.apply(row));
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        });
    }

    /** Inserts rows by {@code COPY}; none of them may exist already. */
    public void copy(String copyFromStdin, BinaryRows rows) {
        connections.onConnection(connection -> copy(connection, copyFromStdin, rows));
    }

    /** A timestamptz of a row, which may be null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @FunctionalInterface
    private interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static Void copy(Connection connection, String copyFromStdin, BinaryRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyFromStdin);
        try {
            for (byte[] piece : rows.finished()) {
                copy.writeToCopy(piece, 0, piece.length);
            }
            copy.endCopy();
            return null;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private <T> T prepared(String sql, StatementWork<T> work) {
        return connections.onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    /** PostgreSQL rounds nanoseconds, {@code COPY} here cuts them off: one time must be the same in every table and service. */
    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameter(statement, parameters[i]));
        }
    }

    private static Object parameter(Statement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return stored(instant).atOffset(ZoneOffset.UTC);
        }
        return value instanceof Column column
                ? statement.getConnection().createArrayOf(column.type(), column.values())
                : value;
    }
}
