package no.personnelticket.testing.openapi;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.personnelticket.testing.Tokens;

/**
 * Floods each operation of a running service with fast requests and slow bodies of one client, while another client
 * calls it.
 */
public final class Flood {

    private static final int TIMES = 10;
    private static final int CALLS = 10;
    private static final int CONNECTIONS = 200;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final int requests;
    private final String flooder = Tokens.withAllPermissions("flooder");
    private final String other = Tokens.withAllPermissions("another client");
    private final List<Long> nanos = new ArrayList<>();
    private int refused;

    private Flood(int inFlight) {
        this.requests = TIMES * inFlight;
    }

    /**
     * The measurements of the other client.
     *
     * @param p99 the 99th percentile of its response times
     * @param unflooded the same before the flood, when the service was not warmed up yet
     * @param refused the number of the flooding client's requests that were refused with 429
     */
    public record Result(Duration p99, Duration unflooded, int calls, int refused) {}

    /**
     * Floods one operation after another with ten times the number of requests that a client may have in flight.
     *
     * @param json the service's OpenAPI document
     */
    public static Result of(String json, int inFlight) {
        Flood flood = new Flood(inFlight);
        List<DocumentedOperation> operations = OpenApi.read(json).operations();
        operations.forEach(operation -> flood.callAsAnother(operation, ExampleRequest.of(operation)));
        Duration unflooded = flood.p99();
        flood.nanos.clear();
        operations.forEach(flood::flood);
        return new Result(flood.p99(), unflooded, flood.nanos.size(), flood.refused);
    }

    private void flood(DocumentedOperation operation) {
        ExampleRequest example = ExampleRequest.of(operation);
        List<Socket> slow = example.body() == null
                ? List.of()
                : IntStream.range(0, requests).mapToObj(i -> begun(example)).toList();
        List<CompletableFuture<HttpResponse<String>>> fast =
                IntStream.range(0, requests).mapToObj(i -> sent(example)).toList();
        callAsAnother(operation, example);
        refused += (int) fast.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 429)
                .count();
        slow.forEach(Flood::close);
    }

    private void callAsAnother(DocumentedOperation operation, ExampleRequest example) {
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            int status = client.sendAsync(request(example, other), BodyHandlers.ofString())
                    .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .statusCode();
            nanos.add(System.nanoTime() - start);
            if (status == 429) {
                throw new AssertionError(operation.id() + " refuses a client that floods nothing");
            }
        }
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
