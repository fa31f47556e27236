package no.personnelticket.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A client cannot use up the database connections of the service with calls that take long. */
@QuarkusTest
class LongRunningTest extends UsageServiceTest {

    private static final String ANOMALIES = "/personnelticket/v2/reports/anomalies";
    private static final String UNLOCKED = "/personnelticket/v2/usages?customerNumber=1000001";
    private static final int LIMIT = 8;
    private static final int MORE_THAN_CONNECTIONS = 60;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void long_running_calls_beyond_the_limit_are_refused_and_other_clients_are_answered() throws SQLException {
        try (Connection locking = connection()) {
            // Given
            locking.setAutoCommit(false);
            try (Statement statement = locking.createStatement()) {
                statement.execute("lock table anomaly in access exclusive mode");
            }

            // When
            List<CompletableFuture<HttpResponse<String>>> calls = Stream.generate(() -> get("impatient", ANOMALIES))
                    .limit(MORE_THAN_CONNECTIONS)
                    .toList();

            // Then
            await().untilAsserted(() -> assertThat(calls.stream().filter(CompletableFuture::isDone))
                    .as("calls that do not wait for the lock")
                    .hasSize(MORE_THAN_CONNECTIONS - LIMIT)
                    .allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(429)));
            assertThat(get("another client", UNLOCKED).join().statusCode()).isEqualTo(200);
            locking.rollback();
            calls.forEach(CompletableFuture::join);
            assertThat(get("impatient", ANOMALIES).join().statusCode()).isEqualTo(200);
        }
    }

    private CompletableFuture<HttpResponse<String>> get(String client, String path) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Tokens.ofClient(
                                                client, List.of("*"), Permission.REPORTS_READ, Permission.USAGES_READ))
                        .build(),
                BodyHandlers.ofString());
    }
}
