package no.personnelticket.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Makes log lines of Quarkus safe that repeat what a caller sent. Control characters, which could begin a line of their
 * own, become spaces; the query of an address is cut off, since it may contain names, national ids and birth dates.
 */
@LoggingFilter(name = "safe-log-lines")
public final class SafeLogLines implements Filter {

    private static final String OF_SIGN_IN = "io.quarkus.oidc.";
    private static final String OF_FAILED_CALLS = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        if (logger.startsWith(OF_SIGN_IN) || logger.equals(OF_FAILED_CALLS)) {
            makeSafe(line);
        }
        return true;
    }

    private static void makeSafe(LogRecord line) {
        if (line instanceof ExtLogRecord formatted) {
            formatted.setMessage(safe(line.getMessage()), formatted.getFormatStyle());
        }
        Object[] parameters = line.getParameters();
        for (int i = 0; parameters != null && i < parameters.length; i++) {
            parameters[i] = parameters[i] instanceof String text ? safe(text) : parameters[i];
        }
    }

    private static String safe(String text) {
        return text == null ? null : text.replaceAll("\\p{Cntrl}", " ").replaceFirst("\\?\\S*", "");
    }
}
