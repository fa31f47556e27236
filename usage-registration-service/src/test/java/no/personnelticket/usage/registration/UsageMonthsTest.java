package no.personnelticket.usage.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.personnelticket.usage.UsageServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageMonthsTest extends UsageServiceTest {

    private static final String ENSURE = "select ensure_usage_months(array[date '2021-07-01'])";

    @Test
    void two_who_register_the_first_tickets_of_a_month_at_the_same_time_both_do() throws Exception {
        try (Connection one = connection();
                Connection other = connection()) {
            // Given
            one.setAutoCommit(false);
            execute(one, ENSURE);
            int waiting = backend(other);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> execute(other, ENSURE));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isWaiting(waiting));

            // When
            one.commit();

            // Then
            assertThat(second.get(10, TimeUnit.SECONDS)).isNull();
        }
    }

    private boolean isWaiting(int backend) throws SQLException {
        try (Connection connection = connection()) {
            return number(
                            connection,
                            "select count(*) from pg_stat_activity where wait_event = 'advisory' and pid = " + backend)
                    == 1;
        }
    }

    private static int backend(Connection connection) throws SQLException {
        return number(connection, "select pg_backend_pid()");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
