package no.personnelticket.benchmarks.imports;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * The upper limit: {@code COPY} of the file's rows into one table like the register, including keys and checks. The key
 * by which a person is found is random, of the same size, instead of computed, and the last digits of the national id
 * are not encrypted.
 */
final class Copy {

    private static final String COLUMNS = "employee_no, company_id, employment_type_id, date_of_birth, ssn, first_name,"
            + " surname, address_line, postal_code, abstain_from_ticket, hire_start_date, pay_type, hire_end_date,"
            + " hire_end_cause, disability_grade, disability_from_date, employment_percentage,"
            + " employment_percentage_date, paid_percentage, leave_from_date, is_deleted";

    private final String jdbcUrl;

    Copy(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Copies the rows; returns the seconds until they are committed. */
    double seconds(String csv) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like employee including all)");
            statement.execute(
                    "alter table copied alter column id set default uuidv7(),"
                            + " alter column person_key set default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())");
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied (" + COLUMNS + ") from stdin (format csv, header)", new StringReader(csv));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Deletes all imported employees. */
    void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("truncate employee cascade");
            statement.execute("checkpoint");
        }
    }

    /** The number of rows in a table. */
    long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns when a table has not grown for one second. */
    void awaitQuiet(String table) throws IOException {
        try {
            long before = -1;
            for (long now = count(table); now != before; now = count(table)) {
                before = now;
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (SQLException | InterruptedException fault) {
            throw new IOException(fault);
        }
    }
}
