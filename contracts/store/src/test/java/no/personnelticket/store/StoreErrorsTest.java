package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import java.util.stream.Stream;
import no.personnelticket.http.error.ErrorMappers;
import no.personnelticket.http.error.ErrorResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreErrorsTest {

    private final StoreErrors errors = new StoreErrors(new ErrorMappers(Clock.systemUTC()), null);

    @ParameterizedTest
    @CsvSource({"08006, 503", "57014, 503", "53300, 503", "22021, 400", "22003, 400", "23505, 500", "42P01, 500"})
    void a_fault_of_PostgreSQL_is_told_by_its_state(String state, int status) {
        assertThat(status(new SQLException("secret", state))).isEqualTo(status);
    }

    @Test
    void a_pool_that_is_used_up_is_503_with_Retry_After() {
        Response response =
                errors.fault(new DatabaseException(new SQLException("Sorry, acquisition timeout!")), request());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(((ErrorResponse) response.getEntity()).errorCode()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void a_fault_without_a_state_is_500() {
        assertThat(status(new SQLFeatureNotSupportedException("secret"))).isEqualTo(500);
    }

    @Test
    void a_key_that_was_used_for_another_request_is_409() {
        Response response = errors.altered(new AlteredContentException(), request());

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(((ErrorResponse) response.getEntity()).errorCode()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private int status(SQLException fault) {
        Response response = errors.fault(new DatabaseException(fault), request());
        assertThat(response.getEntity().toString()).doesNotContain("secret");
        return response.getStatus();
    }

    private static ContainerRequestContext request() {
        UriInfo address = fake(UriInfo.class, "/offers/v2/offers", URI.create("/offers/v2/offers"));
        return fake(ContainerRequestContext.class, address);
    }

    private static <T> T fake(Class<T> type, Object... answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> Stream.of(answers)
                        .filter(method.getReturnType()::isInstance)
                        .findFirst()
                        .orElse(null)));
    }
}
