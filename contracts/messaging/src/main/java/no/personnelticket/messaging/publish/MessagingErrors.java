package no.personnelticket.messaging.publish;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorMappers;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.AlteredContentException;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.store.StoreErrors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps events that were not published, and timeouts, to HTTP errors. */
public class MessagingErrors {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ErrorMappers errors;
    private final StoreErrors storeErrors;

    public MessagingErrors(ErrorMappers errors, StoreErrors storeErrors) {
        this.errors = errors;
        this.storeErrors = storeErrors;
    }

    /** 503: the decision is stored; the same request again publishes its events. */
    @ServerExceptionMapper
    public Response notPublished(EventsNotPublishedException notPublished, ContainerRequestContext request) {
        return errors.problem(
                Problem.retryLater(
                        CommonErrorCode.EVENTS_NOT_PUBLISHED,
                        "The decision is stored, but its event is not yet published; retry with the same Idempotency-Key",
                        RETRY_AFTER),
                request);
    }

    /** 503: a batch of requests did not end in time. */
    @ServerExceptionMapper
    public Response late(TimeoutException late, ContainerRequestContext request) {
        return errors.problem(StoreErrors.unavailable(), request);
    }

    /** Maps the cause of a failed future. */
    @ServerExceptionMapper
    public Response failed(CompletionException failed, ContainerRequestContext request) {
        Throwable cause = failed.getCause();
        if (cause instanceof Problem problem) {
            return errors.problem(problem, request);
        }
        if (cause instanceof EventsNotPublishedException notPublished) {
            return notPublished(notPublished, request);
        }
        if (cause instanceof DatabaseException database) {
            return storeErrors.fault(database, request);
        }
        if (cause instanceof AlteredContentException altered) {
            return storeErrors.altered(altered, request);
        }
        return cause instanceof TimeoutException late ? late(late, request) : errors.fault(failed, request);
    }
}
