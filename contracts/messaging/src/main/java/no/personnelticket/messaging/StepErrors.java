package no.personnelticket.messaging;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import no.personnelticket.http.ErrorMappers;
import no.personnelticket.http.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a request ends whose step was not taken, or not published yet. */
public class StepErrors {

    private static final Logger LOG = Logger.getLogger(StepErrors.class);

    private static final String UNSTORABLE = "22021";

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ErrorMappers errors;

    public StepErrors(ErrorMappers errors) {
        this.errors = errors;
    }

    /** 409: the key was used with another content. */
    @ServerExceptionMapper
    public Response altered(AlteredContentException altered, ContainerRequestContext request) {
        return errors.problem(
                Problem.conflict("IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was used before with another content"),
                request);
    }

    /** 503: the decision is stored; asking again publishes it. */
    @ServerExceptionMapper
    public Response notPublished(EventsNotPublishedException notPublished, ContainerRequestContext request) {
        return errors.problem(
                Problem.unavailable(
                        "EVENTS_NOT_PUBLISHED", "The decision is stored but not announced; ask again", SOON),
                request);
    }

    /**
     * 503 when the surroundings are at fault, which passes; 400 when PostgreSQL cannot hold what was sent, as with a NUL in
     * a text; else it is a fault of the service.
     */
    @ServerExceptionMapper
    public Response fault(RuntimeException fault, ContainerRequestContext request) {
        if (isUnstorable(fault)) {
            return errors.problem(Problem.badField("request", "holds a character that cannot be stored"), request);
        }
        if (!InfrastructureFault.isOne(fault) && !(fault instanceof QuarkusTransactionException)) {
            return errors.fault(fault, request);
        }
        LOG.warnf("Request failed for now, path=%s: %s", request.getUriInfo().getPath(), fault);
        return errors.problem(
                Problem.unavailable("UNAVAILABLE", "What the answer depends on is away; ask again", SOON), request);
    }

    private static boolean isUnstorable(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState()));
    }
}
