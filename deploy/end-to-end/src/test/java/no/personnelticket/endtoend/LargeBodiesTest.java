package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.local.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large bodies at once, of the form that takes most memory, do not end a service whose heap is small (192 MB). */
@OnContainersToo
class LargeBodiesTest {

    private static final int BYTES_OF_A_FIELD = 10;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "VALIDATION, /customers/v2/benefits/entitlements/validate, 1000000, 40, /customers/v2/benefits/entitlements/validation-keys",
        "RIGHTS, /customers/v2/benefits/rights-selections, 260000, 100, /customers/v2/benefits/entitlements/1000001/by-customer-number"
    })
    void bodies_of_many_fields_at_once_are_refused_and_others_are_answered(
            Part part, String path, int size, int calls, String other) {
        // Given
        String body = IntStream.range(0, size / BYTES_OF_A_FIELD)
                .mapToObj(i -> "\"%05x\":1".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
        String token = Clients.token("sales-client", "sales-secret");

        // When
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(() -> post(part, path, body, token))
                .limit(calls)
                .toList();

        // Then
        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .contains(400, 429)
                .isSubsetOf(400, 429, 503);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get(RunningSystem.address(part, other))
                .then()
                .statusCode(200);
    }

    private CompletableFuture<HttpResponse<String>> post(Part part, String path, String body, String token) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(RunningSystem.address(part, path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "large")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
