package no.personnelticket.store;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorMappers;
import no.personnelticket.http.error.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Maps exceptions of the store to HTTP errors. */
public class StoreErrors {

    private static final Logger LOG = Logger.getLogger(StoreErrors.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ErrorMappers errors;
    private final Migration migration;

    public StoreErrors(ErrorMappers errors, Migration migration) {
        this.errors = errors;
        this.migration = migration;
    }

    /** 503 while the schema is not up to date. */
    @ServerRequestFilter
    public void starting() {
        if (!migration.isDone()) {
            throw Problem.retryLater(CommonErrorCode.STARTING, "The service is starting; retry after 5 s", RETRY_AFTER);
        }
    }

    /** 409: the key was used with another request. */
    @ServerExceptionMapper
    public Response altered(AlteredContentException altered, ContainerRequestContext request) {
        return errors.problem(
                new Problem(
                        CommonErrorCode.IDEMPOTENCY_KEY_REUSED,
                        "The Idempotency-Key was used before with another content"),
                request);
    }

    /** 503 for a temporary fault, 400 for content that PostgreSQL cannot store, else 500. */
    @ServerExceptionMapper
    public Response fault(DatabaseException fault, ContainerRequestContext request) {
        if (fault.isTransient()) {
            LOG.warnf("Request failed, path=%s cause=%s", request.getUriInfo().getPath(), fault.getMessage());
            return errors.problem(unavailable(), request);
        }
        return fault.unstorable()
                .filter(reason -> fault.sqlState().startsWith("22"))
                .map(reason -> errors.problem(Problem.badField("request", reason), request))
                .orElseGet(() -> errors.fault(fault, request));
    }

    /** A dependency is unavailable. */
    public static Problem unavailable() {
        return Problem.retryLater(
                CommonErrorCode.UNAVAILABLE, "A dependency is unavailable; retry after 5 s", RETRY_AFTER);
    }
}
