package no.personnelticket.database;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Runs the stores' statements, in the transaction of the caller where there is one. A parameter is a {@link Column}, an
 * {@link Instant} or what the driver takes.
 */
@Singleton
public class Database {

    private static final String BROKEN_KEY = "23505";

    private final AgroalDataSource database;

    public Database(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** All rows that the statement answers with, in its order. */
    public <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        List<T> found = new ArrayList<>();
        forEach(sql, row -> found.add(reading.of(row)), parameters);
        return found;
    }

    /** Hands over each row that the statement answers with, in its order. */
    public void forEach(String sql, Taking taking, Object... parameters) {
        prepared(sql, statement -> {
            bind(statement, parameters);
            statement.execute();
            return takeRows(statement, taking);
        });
    }

    /**
     * Hands over each row of a statement that begins when another one, sent with it, has ended: it sees what was committed
     * while that one waited. Both begin with {@code select}; the parameters are those of the first, then of the second.
     */
    public void forEachAfter(String first, String then, Taking taking, Object... parameters) {
        prepared(first + ";\n" + then, statement -> {
            bind(statement, parameters);
            statement.execute();
            statement.getMoreResults();
            return takeRows(statement, taking);
        });
    }

    /** How many rows it changed. */
    public int update(String sql, Object... parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** The same statement for each row, in their order, sent together. */
    public <T> void updateAll(String sql, Collection<T> rows, Function<T, Object[]> parameters) {
        prepared(sql, statement -> {
            for (T row : rows) {
                bind(statement, parameters.apply(row));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Adds rows as they are; none of them may be there already. */
    public void copy(String copyFromStdin, BinaryRows rows) {
        try (Connection connection = database.getConnection()) {
            copy(connection, copyFromStdin, rows);
        } catch (SQLException fault) {
            throw new IllegalStateException("The database refused rows", fault);
        }
    }

    /**
     * Adds rows as they are, within the caller's transaction, which goes on either way.
     *
     * @return false when the key of one is there already; then none was added
     */
    public boolean copyIfNew(String copyFromStdin, BinaryRows rows) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("savepoint before_rows");
            try {
                copy(connection, copyFromStdin, rows);
                return true;
            } catch (SQLException fault) {
                if (!BROKEN_KEY.equals(fault.getSQLState())) {
                    throw fault;
                }
                statement.execute("rollback to savepoint before_rows");
                return false;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database refused rows", fault);
        }
    }

    private static void copy(Connection connection, String copyFromStdin, BinaryRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyFromStdin);
        try {
            for (byte[] piece : rows.finished()) {
                copy.writeToCopy(piece, 0, piece.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** A timestamptz of a row, which may be null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("The database refused a statement", fault);
        }
    }

    private static Void takeRows(PreparedStatement statement, Taking taking) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                taking.take(row);
            }
        }
        return null;
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameter(statement, parameters[i]));
        }
    }

    private static Object parameter(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Column column) {
            return array(statement.getConnection(), column);
        }
        return value;
    }

    private static Array array(Connection connection, Column column) throws SQLException {
        return switch (column.type()) {
            case "uuid" -> BinaryArray.ofIds(connection, column.values());
            case "timestamptz" -> BinaryArray.ofInstants(connection, column.values());
            default -> connection.createArrayOf(column.type(), column.values());
        };
    }
}
