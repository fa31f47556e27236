package no.personnelticket.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** A backup of a service's database at one moment, which can be restored while the service runs. */
public final class Backup {

    private static final String TABLES = """
            select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where nspname = 'public' and relkind in ('r', 'p') and not relispartition and relname not like 'flyway%'""";

    private final DataSource database;
    private final List<String> tables;

    private Backup(DataSource database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Copies the current rows of all tables. */
    public static Backup of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Backup backup = new Backup(database, rows(database, TABLES));
            statement.execute("drop schema if exists backup cascade; create schema backup");
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : backup.tables) {
                statement.execute("create table backup.%1$s as table public.%1$s".formatted(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
            return backup;
        }
    }

    /** Replaces the rows of all tables by those of the backup. */
    public void restore() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
            for (String table : tables) {
                statement.execute("insert into public.%1$s select * from backup.%1$s".formatted(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The result of a query; each row is its columns as text, separated by a space. */
    public static List<String> rows(DataSource database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(text(found));
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        StringJoiner columns = new StringJoiner(" ");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            columns.add(row.getString(column));
        }
        return columns.toString();
    }
}
