package no.personnelticket.validation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No client takes the service from the others: neither by slow bodies nor by many or large ones. */
@QuarkusTest
@TestProfile(SlowAndManyTest.Limits.class)
class SlowAndManyTest {

    private static final String VALIDATE = "/customers/v2/benefits/entitlements/validate";
    private static final String ONE =
            "/customers/v2/benefits/entitlements/validations/a6a3b1ff-7d2d-4b9c-a5e4-5c6f9f1d8a11";
    private static final int IN_FLIGHT = 20;
    private static final int PER_SECOND = 25;
    private static final int MORE_THAN_WORKERS = 210;
    private static final Duration BODY_TIME = Duration.ofSeconds(12);

    /** Small enough to be met by a test. */
    public static class Limits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "personnelticket.requests.all-bodies",
                    "400K",
                    "personnelticket.requests.small-body",
                    "1K",
                    "personnelticket.requests.per-client.in-flight",
                    String.valueOf(IN_FLIGHT),
                    "personnelticket.requests.per-client.per-second",
                    String.valueOf(PER_SECOND),
                    "personnelticket.requests.per-client.body-bytes",
                    "20K",
                    "personnelticket.requests.body",
                    "15K",
                    "personnelticket.requests.bodies.\"" + VALIDATE + "\"",
                    "30K",
                    "personnelticket.requests.body-time",
                    BODY_TIME.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 900", "Transfer-Encoding: chunked"})
    void slow_bodies_of_one_client_hold_no_worker_and_end(String length) throws IOException {
        // Given
        assertThat(call("another client")).as("the first call is slow").isEqualTo(404);
        String slow = "slow " + length;
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            sockets.add(begun(token(slow), length));
        }

        // Then
        for (int i = 0; i < 10; i++) {
            assertThat(timeOf(() -> call("another client")).toSeconds()).isLessThan(BODY_TIME.toSeconds() / 2);
        }
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(firstLine(socket));
        }
        assertThat(Collections.frequency(answers, "HTTP/1.1 408 Request Timeout"))
                .isGreaterThanOrEqualTo(IN_FLIGHT);
        assertThat(answers)
                .contains("HTTP/1.1 429 Too Many Requests")
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408 ") || answer.startsWith("HTTP/1.1 429 "));
        await().untilAsserted(() -> assertThat(call(slow)).isEqualTo(404));
    }

    @Test
    void slow_bodies_without_a_token_are_not_waited_for() throws IOException {
        try (Socket socket = begun("none", "Content-Length: 900")) {
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void callers_that_go_away_make_room_for_others() throws IOException {
        for (int i = 0; i < IN_FLIGHT; i++) {
            begun(token("goes away"), "Content-Length: 900").close();
        }

        await().atMost(BODY_TIME.dividedBy(2))
                .untilAsserted(() -> assertThat(call("goes away")).isEqualTo(404));
    }

    @Test
    void many_requests_of_one_client_are_refused_with_429_and_those_of_another_are_not() {
        // When
        List<HttpResponse<String>> answers = atOnce(10 * PER_SECOND);

        // Then
        assertThat(call("not many")).isEqualTo(404);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404, 429);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().map())
                .containsEntry("Retry-After", List.of("1"))
                .containsEntry("content-type", List.of("application/problem+json"))
                .containsKey("X-Correlation-Id");
        assertThat(refused.body()).contains("\"errorCode\":\"TOO_MANY_REQUESTS\"");
        await().untilAsserted(() -> assertThat(call("many")).isEqualTo(404));
    }

    @Test
    void a_body_that_is_larger_than_its_operation_reads_is_refused_however_it_is_sent() throws IOException {
        String body = " ".repeat(16 * 1024);

        post("large", "/customers/v2/benefits/entitlements/validations/distributed-tickets", body)
                .then()
                .statusCode(413)
                .body("errorCode", equalTo("REQUEST_ENTITY_TOO_LARGE"));
        try (Socket socket = begun(token("large"), "Transfer-Encoding: chunked")) {
            socket.getOutputStream().write(("fffff\r\n" + " ".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 4");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "large, Content-Length, keep-alive, 413",
        "large, Content-Length, close, 413",
        "large, Transfer-Encoding, keep-alive, 429",
        "large, Transfer-Encoding, close, 429",
        ", Transfer-Encoding, keep-alive, 401",
        ", Transfer-Encoding, close, 401"
    })
    void a_caller_that_sends_on_after_the_refusal_can_read_it(
            String client, String length, String connection, int status) throws IOException {
        // Given
        int size = 20 * 1024 * 1024;
        String head = length + (length.startsWith("C") ? ": " + size : ": chunked") + "\r\nConnection: " + connection;

        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            send(socket, client == null ? "none" : token(client), head, "");
            if (length.startsWith("T")) {
                socket.getOutputStream().write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }

            // When
            socket.getOutputStream().write(" ".repeat(size).getBytes(StandardCharsets.UTF_8));

            // Then
            assertThat(line(socket)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void the_bodies_of_one_client_have_a_size_together() {
        post("bytes", VALIDATE, " ".repeat(25 * 1024))
                .then()
                .statusCode(429)
                .body("errorCode", equalTo("TOO_MANY_REQUESTS"));
        post("bytes", VALIDATE, "{}").then().statusCode(400);
    }

    @Test
    void the_bodies_of_all_clients_have_a_size_together_and_small_ones_are_read_all_the_same() throws IOException {
        String large = " ".repeat(16 * 1024);
        try (Socket unfinished = begun(token("begins"), "Content-Length: 20000")) {
            unfinished.getOutputStream().write(large.getBytes(StandardCharsets.UTF_8));

            await().untilAsserted(() -> post("is late", VALIDATE, large)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .body("errorCode", equalTo("TOO_MANY_WAITING")));
            post("is small", VALIDATE, "{}").then().statusCode(400);
        }
        await().untilAsserted(() -> post("is late", VALIDATE, large).then().statusCode(400));
    }

    @Test
    void a_body_that_is_nested_deeply_is_refused() {
        post("nested", VALIDATE, "{\"offerConfigurations\":" + "[".repeat(200))
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void a_caller_that_waits_to_be_asked_for_its_body_is_asked() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            send(socket, token("waits"), "Content-Length: 2\r\nExpect: 100-continue", "");
            assertThat(line(socket)).isEqualTo("HTTP/1.1 100 Continue");
            line(socket);
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
            assertThat(line(socket)).isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    private static List<HttpResponse<String>> atOnce(int requests) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + ONE))
                .header("Authorization", "Bearer " + token("many"))
                .DELETE()
                .build();
        return IntStream.range(0, requests)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static int call(String client) {
        return given().auth().oauth2(token(client)).delete(ONE).statusCode();
    }

    private static Response post(String client, String path, String body) {
        return given().auth()
                .oauth2(token(client))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static String token(String client) {
        return Tokens.ofClient(client, List.of(), Permission.ENTITLEMENTS_VALIDATE);
    }

    private static Duration timeOf(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A request whose body does not come. */
    private static Socket begun(String token, String length) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        send(socket, token, length, length.startsWith("T") ? "1\r\n{\r\n" : "{");
        return socket;
    }

    private static void send(Socket socket, String token, String headers, String body) throws IOException {
        String request =
                "POST " + VALIDATE + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n" + headers + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String firstLine(Socket socket) throws IOException {
        try (socket) {
            return line(socket);
        }
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = socket.getInputStream().read(); character >= 0 && character != '\n'; ) {
            if (character != '\r') {
                line.append((char) character);
            }
            character = socket.getInputStream().read();
        }
        return line.toString();
    }
}
