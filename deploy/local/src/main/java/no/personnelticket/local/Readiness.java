package no.personnelticket.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Checks whether a process is ready. */
final class Readiness {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Readiness() {}

    /** A service is ready when its health endpoint reports it. */
    static BooleanSupplier health(String managementUri) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(managementUri + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> {
            try {
                return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** Kafka is ready when its log has these words. */
    static BooleanSupplier saying(String words, Path log) {
        return () -> {
            try {
                return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(words);
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
