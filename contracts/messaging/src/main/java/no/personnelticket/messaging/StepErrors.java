package no.personnelticket.messaging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import no.personnelticket.http.ErrorMappers;
import no.personnelticket.http.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a request ends whose step was not taken, or not published yet. */
public class StepErrors {

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
}
