package no.personnelticket.console.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.console.page.Viewer;
import org.eclipse.microprofile.config.Config;

/**
 * Calls the services with the token of the signed-in user, so that the user's permissions apply. A refusal or a missing
 * answer is an {@link Answer} as well.
 */
@Singleton
public class ServiceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /**
     * The timeout for calls that process a whole month of a company or a whole file; longer than the service's own
     * timeout.
     */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(6);

    private static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Map<Service, URI> managed = new EnumMap<>(Service.class);
    private final Viewer viewer;
    private final ObjectMapper json;

    public ServiceClient(Config config, Viewer viewer, ObjectMapper json) {
        this.viewer = viewer;
        this.json = json;
        for (Service service : Service.values()) {
            String name = "console." + service.title();
            config.getOptionalValue(name + ".url", URI.class).ifPresent(address -> {
                addresses.put(service, address);
                managed.put(service, config.getValue(name + ".management-url", URI.class));
            });
        }
    }

    /** Whether an address is configured for the service; an installation has no sandbox. */
    public boolean isThere(Service service) {
        return addresses.containsKey(service);
    }

    /** The services with a configured address. */
    public Set<Service> services() {
        return addresses.keySet();
    }

    /**
     * Sends a GET request.
     *
     * @param path with its query
     */
    public Answer get(Service service, String path) {
        return send(service, request(service, path).GET(), "GET", path, "");
    }

    /** Sends a GET request that accepts another media type than JSON. */
    public Answer get(Service service, String path, String accepted) {
        return send(service, request(service, path).header("Accept", accepted).GET(), "GET", path, "");
    }

    /** A call without a body that processes a whole month of a company; may take minutes. */
    public Answer ofMonth(String method, Service service, String path) {
        HttpRequest.Builder request =
                request(service, path).timeout(LONG_PATIENCE).method(method, BodyPublishers.noBody());
        return send(service, request, method, path, "");
    }

    /** Posts a file without reading it into memory. */
    public Answer upload(Service service, String path, Path file, String contentType) {
        return send(service, uploading(service, path, file, contentType), "POST", path, "");
    }

    /**
     * Posts a file; the service answers in lines of JSON while it reads the file. The caller closes the stream, which
     * throws {@link UncheckedIOException} if the response breaks off. Throws {@link no.personnelticket.http.error.Problem} if
     * the service refuses or does not answer.
     */
    public Stream<Answer> uploadInLines(Service service, String path, Path file, String contentType) {
        HttpRequest request = uploading(service, path, file, contentType)
                .header("Accept", "application/x-ndjson")
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            Stream<Answer> lines =
                    answer.body().map(line -> answered(service, "POST", path, "", answer, line, millisSince(began)));
            if (answer.statusCode() == 200) {
                return lines;
            }
            try (lines) {
                lines.forEach(Answer::orProblem);
            }
        } catch (IOException unanswered) {
            Answer.none(service, "POST", path, "", millisSince(began)).orProblem();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The " + service.title() + " answered in a form that it does not document");
    }

    private HttpRequest.Builder uploading(Service service, String path, Path file, String contentType) {
        try {
            return request(service, path)
                    .timeout(LONG_PATIENCE)
                    .header("Content-Type", contentType)
                    .POST(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Posts a body as JSON. */
    public Answer post(Service service, String path, String body, Map<String, String> headers) {
        return send("POST", service, path, body, JSON, headers);
    }

    /** Sends a body of any media type. */
    public Answer send(
            String method, Service service, String path, String body, String contentType, Map<String, String> headers) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(service, request, method, path, body);
    }

    /** Whether the service says that it is ready, and if not why; it needs no token for that. */
    public Readiness readiness(Service service) {
        HttpRequest question = HttpRequest.newBuilder(managed.get(service).resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Readiness.of(
                    tree(http.send(question, BodyHandlers.ofString()).body()));
        } catch (IOException unanswered) {
            return Readiness.SILENT;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Readiness.SILENT;
        }
    }

    /** The service's metrics by their Prometheus names, without unknown values; empty if it does not answer. */
    public Map<String, Double> measured(Service service) {
        HttpRequest question = HttpRequest.newBuilder(managed.get(service).resolve("/q/metrics"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Measured.of(http.send(question, BodyHandlers.ofString()).body());
        } catch (IOException unanswered) {
            return Map.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(addresses.get(service).resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + viewer.accessToken())
                .header("ET-Client-Name", "console");
    }

    private Answer send(Service service, HttpRequest.Builder request, String method, String path, String body) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return answered(service, method, path, body, answer, answer.body(), millisSince(began));
        } catch (IOException unanswered) {
            return Answer.none(service, method, path, body, millisSince(began));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.none(service, method, path, body, millisSince(began));
        }
    }

    private Answer answered(
            Service service,
            String method,
            String path,
            String body,
            HttpResponse<?> answer,
            String text,
            long millis) {
        return new Answer(
                service,
                method,
                path,
                body,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                text,
                tree(text),
                millis);
    }

    private JsonNode tree(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
