package no.personnelticket.rights.batch;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.database.Database;
import org.postgresql.util.PSQLState;

/** Runs one statement for any number of rows; in a transaction it takes part in it. */
@Singleton
public class BatchStore {

    private final Database database;

    public BatchStore(Database database) {
        this.database = database;
    }

    /** How many rows of the database it changed; none without rows. */
    public <T> int update(String sql, Columns<T> columns, List<T> rows) {
        return rows.isEmpty()
                ? 0
                : database.update(sql, columns.parameters(rows).toArray());
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
        try {
            database.copy(
                    "copy " + table + " (" + columns.names() + ") from stdin (format binary)", columns.binary(rows));
        } catch (IllegalStateException refused) {
            throw refused.getCause() instanceof SQLException fault
                            && PSQLState.UNIQUE_VIOLATION.getState().equals(fault.getSQLState())
                    ? new ConcurrentChangeException(fault)
                    : refused;
        }
    }

    /**
     * The answer to a query whose first parameters are the rows.
     *
     * @param more the parameters that follow
     */
    public <T, R> List<R> query(
            String sql, Columns<T> columns, List<T> rows, Database.Reading<R> reading, Object... more) {
        return rows.isEmpty()
                ? List.of()
                : database.query(
                        sql,
                        reading,
                        Stream.concat(columns.parameters(rows), Stream.of(more)).toArray());
    }
}
