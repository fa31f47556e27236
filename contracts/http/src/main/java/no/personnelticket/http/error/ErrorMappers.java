package no.personnelticket.http.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import no.personnelticket.http.Correlation;
import no.personnelticket.http.request.EarlyRefusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception to the published error body, which is also an RFC 9457 problem. */
public class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Clock clock;

    public ErrorMappers(Clock clock) {
        this.clock = clock;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        int status = problem.status();
        Response.StatusType type = Response.Status.fromStatusCode(status);
        String reason = type == null ? "Error" : type.getReasonPhrase();
        ErrorResponse body =
                ErrorResponse.of(clock.instant(), status, reason, problem, path(request), Correlation.of(request));
        Response.ResponseBuilder response =
                Response.status(status).type(ErrorResponse.MEDIA_TYPE).entity(body);
        problem.retryAfter().ifPresent(wait -> response.header("Retry-After", wait.toSeconds()));
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** 401, or 503 when the token could not be checked because the issuer does not answer. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException refused, ContainerRequestContext request) {
        return isIssuerUnavailable(refused)
                ? issuerUnavailable(refused, request)
                : problem(Problem.unauthorized(), request);
    }

    /** The issuer's keys were never fetched. */
    @ServerExceptionMapper
    public Response issuerUnavailable(OIDCException unavailable, ContainerRequestContext request) {
        return issuerUnavailable((Exception) unavailable, request);
    }

    private Response issuerUnavailable(Exception unavailable, ContainerRequestContext request) {
        LOG.warnf("Tokens cannot be checked, the issuer does not answer, cause=%s", unavailable.getCause());
        return problem(
                Problem.retryLater(
                        CommonErrorCode.ISSUER_UNAVAILABLE,
                        "The token cannot be checked, because its issuer does not answer; retry after 5 s",
                        RETRY_AFTER),
                request);
    }

    private static boolean isIssuerUnavailable(Throwable refused) {
        return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof OIDCException);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, ContainerRequestContext request) {
        return problem(Problem.forbidden("The token lacks the permission for this call"), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, ContainerRequestContext request) {
        return problem(BadInput.of(invalid), request);
    }

    /** Lists {@link MismatchedInputException} too, since Quarkus has a mapper of its own for it. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException unreadable, ContainerRequestContext request) {
        return problem(BadInput.of(unreadable), request);
    }

    /** The bytes look like UTF-32, or have no charset of JSON. */
    @ServerExceptionMapper
    public Response notInACharset(CharConversionException unreadable, ContainerRequestContext request) {
        return problem(Problem.badField(ParameterNames.BODY, "is not well-formed JSON"), request);
    }

    @ServerExceptionMapper
    public Response notUtf8(CharacterCodingException unreadable, ContainerRequestContext request) {
        return problem(Problem.badField(ParameterNames.BODY, "is not UTF-8"), request);
    }

    /** The caller has disconnected: nobody reads the answer, and it is not a fault of the service. */
    @ServerExceptionMapper({IOException.class, VertxException.class})
    public Response aborted(Exception aborted, ContainerRequestContext request) {
        LOG.infof(
                "The body did not arrive, path=%s cause=%s",
                path(request), aborted.getClass().getName());
        return problem(new Problem(CommonErrorCode.BODY_INCOMPLETE, "The body did not arrive as a whole"), request);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException exception, ContainerRequestContext request) {
        if (exception.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, request);
        }
        if (exception.getCause() instanceof Problem parameter) {
            return problem(parameter, request);
        }
        EarlyRefusal.hideAddress();
        if (exception instanceof NotFoundException) {
            return problem(new Problem(CommonErrorCode.NOT_FOUND, "There is nothing at this address"), request);
        }
        ErrorCode code = CommonErrorCode.of(exception.getResponse().getStatusInfo());
        return problem(new Problem(code, code.meaning()), request);
    }

    /** The path as it was sent, so that an escaped line break does not begin a line in the log. */
    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, ContainerRequestContext request) {
        LOG.errorf(fault, "Request failed, path=%s", path(request));
        return problem(
                new Problem(
                        CommonErrorCode.INTERNAL_ERROR,
                        "The request could not be completed; no data was lost, so retry"),
                request);
    }
}
