package no.personnelticket.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can end badly, as the published error body. */
public class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private final Clock clock = Clock.systemUTC();

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        int status = problem.status();
        Response.StatusType type = Response.Status.fromStatusCode(status);
        String reason = type == null ? "Error" : type.getReasonPhrase();
        ErrorResponse body = ErrorResponse.of(
                clock.instant(), status, reason, problem, request.getUriInfo().getPath(), Correlation.of(request));
        Response.ResponseBuilder response =
                Response.status(status).type("application/problem+json").entity(body);
        problem.retryAfter().ifPresent(wait -> response.header("Retry-After", wait.toSeconds()));
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException refused, ContainerRequestContext request) {
        return problem(Problem.unauthorized(), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, ContainerRequestContext request) {
        return problem(Problem.forbidden("The token lacks the permission for this call"), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, ContainerRequestContext request) {
        return problem(BadInput.of(invalid), request);
    }

    /** Names the mismatch apart, since Quarkus has a mapper of its own for that type. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException unreadable, ContainerRequestContext request) {
        return problem(BadInput.of(unreadable), request);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException exception, ContainerRequestContext request) {
        if (exception.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, request);
        }
        if (exception.getCause() instanceof Problem parameter) {
            return problem(parameter, request);
        }
        if (exception instanceof NotFoundException) {
            return problem(Problem.notFound("NOT_FOUND", "There is nothing at this address"), request);
        }
        int status = exception.getResponse().getStatus();
        String reason = exception.getResponse().getStatusInfo().getReasonPhrase();
        return problem(
                new Problem(status, reason.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'), reason), request);
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, ContainerRequestContext request) {
        LOG.errorf(fault, "Request failed, path=%s", request.getUriInfo().getPath());
        return problem(
                new Problem(500, "INTERNAL_ERROR", "The request could not be completed; nothing was lost, try again"),
                request);
    }
}
