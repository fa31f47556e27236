package no.personnelticket.endtoend.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import no.personnelticket.local.LocalSystem;

/** Sends calls unchanged and without retries. */
final class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Sender(LocalSystem system) {
        this.system = system;
    }

    /** Throws {@link IOException} if there is no response. */
    Answer send(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.uri(call.part()) + call.address()))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body() == null
                                ? BodyPublishers.noBody()
                                : call.body().publisher());
        call.headers().forEach(request::header);
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - began));
    }
}
