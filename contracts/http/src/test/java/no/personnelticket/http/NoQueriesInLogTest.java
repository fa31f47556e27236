package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class NoQueriesInLogTest {

    @Test
    void the_address_of_a_call_that_failed_is_logged_without_its_query() {
        // Given
        ExtLogRecord line = line("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");

        // When
        boolean isLogged = new NoQueriesInLog().isLoggable(line);

        // Then
        assertThat(isLogged).isTrue();
        assertThat(line.getParameters()).containsExactly("/employees", "7");
    }

    @Test
    void other_lines_stay_as_they_are() {
        // Given
        ExtLogRecord line = line("no.personnelticket.http.ErrorMappers");

        // When
        new NoQueriesInLog().isLoggable(line);

        // Then
        assertThat(line.getParameters()[0]).asString().contains("&ssn=");
    }

    private static ExtLogRecord line(String logger) {
        ExtLogRecord line = new ExtLogRecord(
                Level.SEVERE, "HTTP Request to %s failed, error id: %s", ExtLogRecord.FormatStyle.PRINTF, "");
        line.setLoggerName(logger);
        line.setParameters(new Object[] {"/employees?companyId=3&ssn=48613&dateOfBirth=1971-07-13", "7"});
        return line;
    }
}
