package no.personnelticket.testing.openapi;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.testing.Tokens;
import org.jboss.logging.Logger;

/**
 * Floods each operation of a running service with fast requests and slow bodies of one client, while another client
 * calls it.
 */
public final class Flood {

    private static final Logger LOG = Logger.getLogger(Flood.class);

    /** The requests of a client that may be in flight, in {@link Limits}. */
    private static final int IN_FLIGHT = 10;

    private static final int TIMES = 10;
    private static final int REQUESTS = TIMES * IN_FLIGHT;

    /** Twenty times the goal of 500 ms: a machine that builds other things at the same time is slow. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final int CALLS = 10;
    private static final int CONNECTIONS = 200;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final String flooder = Tokens.withAllPermissions("flooder");
    private final String other = Tokens.withAllPermissions("another client");
    private final List<Long> nanos = new ArrayList<>();
    private int refused;

    private Flood() {}

    /** Limits that a test can exceed quickly. */
    public static class Limits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "personnelticket.requests.per-client.in-flight", String.valueOf(IN_FLIGHT),
                    "personnelticket.requests.per-client.per-second", "100",
                    "personnelticket.requests.body-time", "3s");
        }
    }

    /**
     * Floods one operation after another with ten times the number of requests that a client may have in flight, and
     * asserts that the other client is answered. The service runs with {@link Limits}.
     */
    public static void eachOperation() {
        String served = given().get("/q/openapi?format=json").asString();
        List<DocumentedOperation> operations = OpenApi.read(served).operations();
        Flood flood = new Flood();
        operations.forEach(operation -> flood.callAsAnother(operation, ExampleRequest.of(operation)));
        Duration before = flood.p99();
        flood.nanos.clear();
        operations.forEach(flood::flood);
        LOG.infof(
                "Flooded, operations=%d, refused=%d, p99 of another client before and during the flood: %d ms, %d ms",
                operations.size(), flood.refused, before.toMillis(), flood.p99().toMillis());
        if (flood.refused == 0) {
            throw new AssertionError("no request of the flooding client was refused with 429");
        }
        if (flood.p99().compareTo(BOUND) > 0) {
            throw new AssertionError("the other client's p99 was " + flood.p99());
        }
    }

    private void flood(DocumentedOperation operation) {
        ExampleRequest example = ExampleRequest.of(operation);
        List<Socket> slow = example.body() == null
                ? List.of()
                : IntStream.range(0, REQUESTS).mapToObj(i -> begun(example)).toList();
        List<CompletableFuture<HttpResponse<String>>> fast =
                IntStream.range(0, REQUESTS).mapToObj(i -> sent(example)).toList();
        callAsAnother(operation, example);
        refused += (int) fast.stream()
                .map(CompletableFuture::join)
                .filter(Flood::exceedsLoad)
                .count();
        slow.forEach(Flood::close);
    }

    private void callAsAnother(DocumentedOperation operation, ExampleRequest example) {
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.sendAsync(request(example, other), BodyHandlers.ofString())
                    .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
            nanos.add(System.nanoTime() - start);
            if (exceedsLoad(answer)) {
                throw new AssertionError(operation.id() + " refuses a client that floods nothing");
            }
        }
    }

    /** Other answers with 429, as to somebody who guesses pickup codes, have another code. */
    private static boolean exceedsLoad(HttpResponse<String> answer) {
        return answer.statusCode() == 429 && answer.body().contains(CommonErrorCode.TOO_MANY_REQUESTS.name());
    }

    private Duration p99() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return Duration.ofNanos(sorted.get(sorted.size() * 99 / 100));
    }

    private CompletableFuture<HttpResponse<String>> sent(ExampleRequest example) {
        connections.acquireUninterruptibly();
        return client.sendAsync(request(example, flooder), BodyHandlers.ofString())
                .whenComplete((answer, fault) -> connections.release());
    }

    private static HttpRequest request(ExampleRequest example, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + example.address()))
                .header("Authorization", "Bearer " + token)
                .method(
                        example.verb().toUpperCase(Locale.ROOT),
                        example.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(example.body()));
        example.headers().forEach(request::header);
        return request.build();
    }

    /** A request whose body is never sent. */
    private Socket begun(ExampleRequest example) {
        StringBuilder head = new StringBuilder(example.verb().toUpperCase(Locale.ROOT) + " " + example.address()
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\nAuthorization: Bearer " + flooder + "\r\n");
        example.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        try {
            Socket socket = new Socket("localhost", RestAssured.port);
            socket.getOutputStream().write((head + "\r\n{").getBytes(StandardCharsets.UTF_8));
            return socket;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
