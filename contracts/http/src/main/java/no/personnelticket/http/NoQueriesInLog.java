package no.personnelticket.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Cuts the query off an address that Quarkus logs when a call fails before an operation begins: a query may hold names, national ids
 * and birth dates.
 */
@LoggingFilter(name = "no-queries")
public final class NoQueriesInLog implements Filter {

    private static final String LOGS_ADDRESSES = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord line) {
        Object[] parameters = line.getParameters();
        if (LOGS_ADDRESSES.equals(line.getLoggerName()) && parameters != null) {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] =
                        parameters[i] instanceof String text ? text.replaceFirst("(?s)\\?.*", "") : parameters[i];
            }
        }
        return true;
    }
}
