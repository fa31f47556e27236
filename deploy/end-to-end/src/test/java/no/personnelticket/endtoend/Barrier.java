package no.personnelticket.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Makes whoever writes to a table of the running system wait at a certain step, so that a process can be killed exactly
 * there. Opening it lets the database go on with what it was told before.
 */
final class Barrier implements AutoCloseable {

    private static final String WAIT_AT_COMMIT = """
            create function wait_at_barrier() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock(77, 77);
                return null;
            end $$;
            create constraint trigger barrier after insert on %s deferrable initially deferred
                for each row execute function wait_at_barrier()""";

    private final String database;
    private final Connection holder;
    private final String afterwards;

    private Barrier(String database, String before, String hold, String afterwards) throws SQLException {
        this.database = database;
        this.holder = connect(database);
        this.afterwards = afterwards;
        execute(holder, before);
        execute(holder, "begin; " + hold);
    }

    /** Before a row is added to the table. */
    static Barrier beforeInsert(String database, String table) throws SQLException {
        return new Barrier(database, "select", "lock table " + table + " in exclusive mode", "select");
    }

    /** When a transaction that added a row to the table commits. */
    static Barrier atCommit(String database, String table) throws SQLException {
        return new Barrier(
                database,
                WAIT_AT_COMMIT.formatted(table),
                "select pg_advisory_xact_lock(77, 77)",
                "drop trigger barrier on %s; drop function wait_at_barrier()".formatted(table));
    }

    /** Waits until somebody stands there. */
    void awaitArrival() throws SQLException {
        try (Connection connection = connect(database)) {
            Awaitility.await("somebody at the barrier")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> number(connection, """
                            select count(*) from pg_locks join pg_database on pg_database.oid = pg_locks.database
                            where datname = current_database() and not granted""") > 0);
        }
    }

    /** Returns when the one who stood there has left the database. */
    @Override
    public void close() throws SQLException {
        execute(holder, "commit");
        execute(holder, afterwards);
        holder.close();
    }

    /** A count, as the database gives it. */
    static long count(String database, String sql) {
        try (Connection connection = connect(database)) {
            return number(connection, sql);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(RunningSystem.processes().jdbcUrl(database), "postgres", "");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
