package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class SafeLogLinesTest {

    private static final String ADDRESS = "/employees?companyId=3&ssn=48613&dateOfBirth=1971-07-13";

    private final SafeLogLines filter = new SafeLogLines();

    @Test
    void the_address_of_a_call_that_failed_is_logged_without_its_query() {
        // Given
        ExtLogRecord line = line(
                "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                "HTTP Request to %s failed, error id: %s",
                ADDRESS,
                "7");

        // When
        boolean isLogged = filter.isLoggable(line);

        // Then
        assertThat(isLogged).isTrue();
        assertThat(line.getParameters()).containsExactly("/employees", "7");
    }

    @Test
    void what_a_browser_brings_back_from_the_sign_in_begins_no_line_of_its_own() {
        // Given
        ExtLogRecord asParameter =
                line("io.quarkus.oidc.runtime.CodeAuthenticationMechanism", "error: %s", "a\nINFO b");
        ExtLogRecord inMessage = line("io.quarkus.oidc.runtime.CodeAuthenticationMechanism", "error: a\r\nINFO b");

        // When
        filter.isLoggable(asParameter);
        filter.isLoggable(inMessage);

        // Then
        assertThat(asParameter.getParameters()).containsExactly("a INFO b");
        assertThat(inMessage.getMessage()).isEqualTo("error: a  INFO b");
    }

    @Test
    void other_lines_stay_as_they_are() {
        // Given
        ExtLogRecord line = line("no.personnelticket.http.error.ErrorMappers", "first\nsecond %s", ADDRESS);

        // When
        filter.isLoggable(line);

        // Then
        assertThat(line.getMessage()).isEqualTo("first\nsecond %s");
        assertThat(line.getParameters()).containsExactly(ADDRESS);
    }

    private static ExtLogRecord line(String logger, String message, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, message, ExtLogRecord.FormatStyle.PRINTF, "");
        line.setLoggerName(logger);
        line.setParameters(parameters);
        return line;
    }
}
