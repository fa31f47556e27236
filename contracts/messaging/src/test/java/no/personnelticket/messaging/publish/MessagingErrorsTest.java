package no.personnelticket.messaging.publish;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorMappers;
import no.personnelticket.http.error.ErrorResponse;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.AlteredContentException;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.store.StoreErrors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessagingErrorsTest {

    private final ErrorMappers mappers = new ErrorMappers(Clock.systemUTC());
    private final MessagingErrors errors = new MessagingErrors(mappers, new StoreErrors(mappers, null));

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new EventsNotPublishedException(new TimeoutException()), 503, "EVENTS_NOT_PUBLISHED"),
                Arguments.of(new TimeoutException(), 503, "UNAVAILABLE"),
                Arguments.of(new DatabaseException(new SQLException("secret", "57014")), 503, "UNAVAILABLE"),
                Arguments.of(new DatabaseException(new SQLException("secret", "42P01")), 500, "INTERNAL_ERROR"),
                Arguments.of(new AlteredContentException(), 409, "IDEMPOTENCY_KEY_REUSED"),
                Arguments.of(new Problem(CommonErrorCode.NOT_FOUND, "x"), 404, "NOT_FOUND"),
                Arguments.of(
                        new PublicationRefusedException(new RecordTooLargeException("secret")), 500, "INTERNAL_ERROR"),
                Arguments.of(new StackOverflowError("secret"), 500, "INTERNAL_ERROR"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void what_a_future_failed_with_is_told_by_its_cause(Throwable cause, int status, String code) {
        // When
        Response response = errors.failed(new CompletionException(cause), request());

        // Then
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(((ErrorResponse) response.getEntity()).errorCode()).isEqualTo(code);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo(status == 503 ? "5" : null);
        assertThat(response.getEntity().toString()).doesNotContain("secret");
    }

    @Test
    void a_decision_that_is_stored_and_not_published_says_so() {
        Response response = errors.notPublished(new EventsNotPublishedException(new TimeoutException()), request());

        assertThat(((ErrorResponse) response.getEntity()).message())
                .isEqualTo(
                        "The decision is stored, but its event is not yet published; retry with the same Idempotency-Key");
    }

    private static ContainerRequestContext request() {
        return fake(
                ContainerRequestContext.class,
                fake(UriInfo.class, "/offers/v2/offers", URI.create("/offers/v2/offers")));
    }

    private static <T> T fake(Class<T> type, Object... answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> Stream.of(answers)
                        .filter(method.getReturnType()::isInstance)
                        .findFirst()
                        .orElse(null)));
    }
}
