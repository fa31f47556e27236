package no.personnelticket.benchmarks.usages;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** The database of the usage-registration-service. */
final class Register {

    private final String jdbcUrl;

    Register(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Inserts the private rights of all employees, as if the images of their contracts had been received. */
    void addContracts() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into contract (contract_id, version, company_id, employee_reference, travel_type,
                                              fingerprint)
                        select contract_id, 1, ?, employee_reference, 'PRIVATE', ''
                        from unnest(?, ?) as row (contract_id, employee_reference)""")) {
            insert.setInt(1, Tickets.COMPANY);
            insert.setArray(2, ofEmployees(connection, Tickets::contract));
            insert.setArray(3, ofEmployees(connection, Tickets::employeeReference));
            insert.executeUpdate();
        }
        execute("analyze contract");
    }

    private static Array ofEmployees(Connection connection, IntFunction<UUID> id) throws SQLException {
        return connection.createArrayOf(
                "uuid", IntStream.range(0, Tickets.EMPLOYEES).mapToObj(id).toArray());
    }

    long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Creates an empty table like another one, with columns, key and indexes, without partitions. */
    void createLike(String model, String table) throws SQLException {
        execute("drop table if exists " + table);
        execute("create table " + table + " (like " + model + " including all)");
        execute("checkpoint");
    }

    /** Copies the registered usages of a set of tickets into an empty table like {@code usage}; returns the seconds. */
    double secondsToCopy(String set, Path file) throws SQLException, IOException {
        createLike("usage", "copied");
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Writer rows = Files.newBufferedWriter(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from usage where ticket_distribution_id like '" + set + "-%') to stdout",
                            rows);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Reader rows = Files.newBufferedReader(file)) {
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy copied from stdin", rows);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
