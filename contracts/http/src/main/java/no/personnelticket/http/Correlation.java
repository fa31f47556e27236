package no.personnelticket.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code X-Correlation-Id} [P]: taken from the request or generated, echoed in the answer, and part of every log line.
 */
public class Correlation {

    /** The request and response header. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String PROPERTY = "correlationId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    @ServerRequestFilter(preMatching = true)
    public void remember(ContainerRequestContext request) {
        MDC.put(PROPERTY, of(request));
    }

    @ServerResponseFilter
    public void echo(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, of(request));
    }

    /** The correlation id of a request; an answer may be made before {@link #remember}, if the token is not valid. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) == null) {
            String given = request.getHeaderString(HEADER);
            request.setProperty(
                    PROPERTY,
                    given != null && ACCEPTED.matcher(given).matches()
                            ? given
                            : UUID.randomUUID().toString());
        }
        return String.valueOf(request.getProperty(PROPERTY));
    }
}
