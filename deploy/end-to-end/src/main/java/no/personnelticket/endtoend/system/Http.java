package no.personnelticket.endtoend.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;

/**
 * Calls the services as a client of the sandbox that does not give up: repeats a failed request unchanged until it is
 * answered or the timeout is over. Thread-safe.
 */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_TRY = Duration.ofSeconds(12);
    private static final int UNAUTHORIZED = 401;
    private static final int TROUBLE = 500;

    /** The clients with the secrets that the sandbox knows. */
    public enum Client {
        SALES("sales-client", "sales-secret"),
        HR("hr-system", "hr-secret"),
        PAYROLL("payroll", "payroll-secret"),
        USAGE("usage-registration-service", "usage-secret"),
        AUDITOR("auditor", "auditor-secret"),
        PRIVACY_OFFICER("privacy-officer", "privacy-secret"),
        OPERATOR("operator", "operator-secret");

        private final String id;
        private final String secret;

        Client(String id, String secret) {
            this.id = id;
            this.secret = secret;
        }
    }

    /** A response with a status below 500. */
    public record Answer(int status, JsonNode body) {

        public String text(String path) {
            return body.at(path).asText();
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Map<Client, String> tokens = new ConcurrentHashMap<>();
    private final LocalSystem system;
    private volatile long patienceEnds = Long.MAX_VALUE;

    public Http(LocalSystem system) {
        this.system = system;
    }

    /** Sets the timeout of all further attempts, from now. */
    public void giveUpAfter(Duration patience) {
        patienceEnds = System.nanoTime() + patience.toNanos();
    }

    public Answer get(Client client, Part part, String path) {
        return persistently(client, part, path, builder -> builder.GET());
    }

    /** Sends the same Idempotency-Key with each attempt, which some operations ignore. */
    public Answer post(Part part, String path, Object body, String idempotencyKey) {
        String json = JSON.valueToTree(body).toString();
        return persistently(Client.SALES, part, path, builder -> builder.header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer postCsv(Part part, String path, String csv) {
        return persistently(Client.HR, part, path, builder -> builder.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    private interface Question {
        HttpRequest.Builder of(HttpRequest.Builder builder);
    }

    private Answer persistently(Client client, Part part, String path, Question question) {
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = attempt(client, part, path, question);
                if (answer.statusCode() == UNAUTHORIZED) {
                    tokens.remove(client);
                } else if (answer.statusCode() < TROUBLE) {
                    return new Answer(answer.statusCode(), parse(answer.body()));
                }
                trouble = answer.statusCode() + " " + answer.body();
            } catch (IOException unreachable) {
                trouble = unreachable.toString();
            }
            if (System.nanoTime() > patienceEnds) {
                throw new UnansweredException(part.title() + path + " (" + trouble + ")");
            }
            Pause.ofMillis(400);
        }
    }

    private HttpResponse<String> attempt(Client client, Part part, String path, Question question) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(system.uri(part) + path))
                .timeout(ONE_TRY)
                .header("Authorization", "Bearer " + token(client))
                .header("ET-Client-Name", "fault-suite");
        return send(question.of(builder).build());
    }

    /** A token of the client, fetched once. */
    public String token(Client client) throws IOException {
        String known = tokens.get(client);
        if (known != null) {
            return known;
        }
        String json = JSON.valueToTree(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client.id,
                        "client_secret",
                        client.secret,
                        "audience",
                        "personnelticket"))
                .toString();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(system.uri(Part.SANDBOX) + "/oauth/token"))
                .timeout(ONE_TRY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        String token = parse(answer.body()).path("access_token").asText();
        tokens.put(client, token);
        return token;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
