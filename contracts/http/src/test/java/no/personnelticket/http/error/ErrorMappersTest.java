package no.personnelticket.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ErrorMappersTest {

    private final ErrorMappers mappers = new ErrorMappers(Clock.systemUTC());
    private final ContainerRequestContext request = request("/offers/v2/offers/1", "c-1");

    @Test
    void an_error_is_a_problem_document_that_names_path_and_correlation() {
        Response response =
                mappers.problem(new Problem(CommonErrorCode.IDEMPOTENCY_KEY_REUSED, "It was used before"), request);

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        assertThat(body(response).errorCode()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(body(response).path()).isEqualTo("/offers/v2/offers/1");
        assertThat(body(response).correlationId()).isEqualTo("c-1");
    }

    @Test
    void what_is_away_is_503_with_Retry_After_in_seconds() {
        Response response =
                mappers.problem(Problem.retryLater(CommonErrorCode.UNAVAILABLE, "x", Duration.ofSeconds(5)), request);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_missing_token_is_401_and_asks_for_a_bearer_token() {
        Response response = mappers.unauthorized(new UnauthorizedException("secret detail"), request);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(body(response).errorCode()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void a_token_that_does_not_hold_is_401() {
        Response response = mappers.unauthorized(
                new AuthenticationFailedException(new IllegalArgumentException("signature")), request);

        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void a_token_that_cannot_be_checked_because_the_issuer_does_not_answer_is_503() {
        assertThat(List.of(new ConnectException(), new TimeoutException(), new OIDCException("Error status:500")))
                .allSatisfy(fault -> {
                    Response response = mappers.unauthorized(new AuthenticationFailedException(fault), request);

                    assertThat(response.getStatus()).isEqualTo(503);
                    assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
                    assertThat(body(response).errorCode()).isEqualTo("ISSUER_UNAVAILABLE");
                });
    }

    @Test
    void a_missing_permission_is_403() {
        Response response = mappers.forbidden(new ForbiddenException("secret detail"), request);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(body(response).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(body(response).message()).doesNotContain("secret");
    }

    @Test
    void an_unknown_address_and_a_wrong_method_have_codes_of_their_own() {
        assertThat(body(mappers.other(new NotFoundException(), request)).errorCode())
                .isEqualTo("NOT_FOUND");
        assertThat(body(mappers.other(new NotAllowedException("GET"), request)).errorCode())
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void a_parameter_of_the_wrong_form_is_400_although_it_arrives_as_not_found() {
        Response response =
                mappers.other(new NotFoundException(Problem.badField("page", "is not a valid number")), request);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(body(response).errorSpecifications())
                .containsExactly(new ErrorSpecification("page", "is not a valid number"));
    }

    @Test
    void a_fault_is_500_and_tells_nothing_of_its_cause() {
        Response response = mappers.fault(new IllegalStateException("secret detail"), request);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(body(response).errorCode()).isEqualTo("INTERNAL_ERROR");
        assertThat(body(response).toString()).doesNotContain("secret");
    }

    @Test
    void a_line_break_in_the_path_begins_no_line_in_the_log() {
        List<String> messages = new ArrayList<>();
        Logger logger = Logger.getLogger(ErrorMappers.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                messages.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            mappers.fault(new IllegalStateException("x"), request("/offers%0aERROR%20forged", "c-1"));
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(messages).hasSize(1).noneMatch(message -> message.contains("\n"));
    }

    private static ErrorResponse body(Response response) {
        return (ErrorResponse) response.getEntity();
    }

    private static ContainerRequestContext request(String path, String correlationId) {
        UriInfo address = uriInfo(path);
        return (ContainerRequestContext) Proxy.newProxyInstance(
                ErrorMappersTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getUriInfo" -> address;
                    case "getProperty" -> correlationId;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Decoded for answers, as it was sent for the log. */
    private static UriInfo uriInfo(String path) {
        return (UriInfo) Proxy.newProxyInstance(
                ErrorMappersTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPath" -> URI.create(path).getPath();
                    case "getRequestUri" -> URI.create(path);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
