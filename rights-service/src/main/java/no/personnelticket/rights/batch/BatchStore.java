package no.personnelticket.rights.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLState;

/** Runs one statement for any number of rows; in a transaction it takes part in it. */
@ApplicationScoped
public class BatchStore {

    private final AgroalDataSource database;

    public BatchStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads what a row of the answer says. */
    public interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** How many rows of the database it changed; none without rows. */
    public <T> int update(String sql, Columns<T> columns, List<T> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, columns, rows);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("Rows cannot be written", fault);
        }
    }

    /**
     * Adds new rows, in the fastest way there is.
     *
     * @throws ConcurrentChangeException when one is there already
     */
    public <T> void add(String table, Columns<T> columns, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns.names() + ") from stdin (format binary)");
            send(copy, columns, rows);
        } catch (SQLException fault) {
            throw PSQLState.UNIQUE_VIOLATION.getState().equals(fault.getSQLState())
                    ? new ConcurrentChangeException(fault)
                    : new IllegalStateException("Rows cannot be added", fault);
        }
    }

    /**
     * The answer to a query whose first parameters are the rows.
     *
     * @param more the parameters that follow
     */
    public <T, R> List<R> query(String sql, Columns<T> columns, List<T> rows, Reading<R> reading, Object... more) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = set(connection, statement, columns, rows);
            for (Object parameter : more) {
                statement.setObject(next++, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<R> answer = new ArrayList<>();
                while (row.next()) {
                    answer.add(reading.read(row));
                }
                return answer;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Rows cannot be read", fault);
        }
    }

    private static <T> void send(CopyIn copy, Columns<T> columns, List<T> rows) throws SQLException {
        try {
            BinaryRows.<T, SQLException>write(
                    columns.all(), rows, (bytes, length) -> copy.writeToCopy(bytes, 0, length));
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static <T> int set(Connection connection, PreparedStatement statement, Columns<T> columns, List<T> rows)
            throws SQLException {
        int next = 1;
        for (Column<T> column : columns.all()) {
            statement.setArray(next++, connection.createArrayOf(column.type(), texts(rows, column.value())));
        }
        return next;
    }

    private static <T> Object[] texts(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).map(one -> Objects.toString(one, null)).toArray(String[]::new);
    }
}
