package no.personnelticket.local.sale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** Calls the services as the clients that the sandbox knows, and adds each call to the transcript. */
final class Api {

    private static final Map<String, String> SECRETS =
            Map.of("sales-client", "sales-secret", "hr-system", "hr-secret", "payroll", "payroll-secret");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Ports ports;
    private final Transcript transcript;
    private final Map<String, String> tokens = new HashMap<>();

    Api(Ports ports, Transcript transcript) {
        this.ports = ports;
        this.transcript = transcript;
    }

    Call get(String client, Part part, String path) {
        return told(call(authorised(client, part, path).GET(), null));
    }

    /** A GET that is not added to the transcript, for polling. */
    Call peek(String client, Part part, String path) {
        return call(authorised(client, part, path).GET(), null);
    }

    Call post(String client, Part part, String path, Object body) {
        JsonNode request = json.valueToTree(body);
        return told(call(
                authorised(client, part, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(request.toString())),
                request));
    }

    Call postCsv(String client, Part part, String path, String csv) {
        return told(call(
                authorised(client, part, path)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv)),
                null));
    }

    Call told(Call call) {
        transcript.call(call);
        return call;
    }

    private HttpRequest.Builder authorised(String client, Part part, String path) {
        String token = tokens.computeIfAbsent(client, this::token);
        return request(part, path)
                .header("Authorization", "Bearer " + token)
                .header("ET-Client-Name", "example-" + client);
    }

    private HttpRequest.Builder request(Part part, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.of(part) + path))
                .timeout(Duration.ofSeconds(30));
    }

    private String token(String client) {
        JsonNode request = json.createObjectNode()
                .put("grant_type", "client_credentials")
                .put("client_id", client)
                .put("client_secret", SECRETS.get(client))
                .put("audience", "personnelticket");
        return call(
                        request(Part.SANDBOX, "/oauth/token")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(request.toString())),
                        null)
                .expect(200)
                .text("/access_token");
    }

    private Call call(HttpRequest.Builder builder, JsonNode request) {
        HttpRequest built = builder.build();
        long start = System.nanoTime();
        try {
            var response = http.send(built, BodyHandlers.ofString());
            long milliseconds = Math.round((System.nanoTime() - start) / 1e6);
            return new Call(
                    built.method(),
                    built.uri(),
                    request,
                    response.statusCode(),
                    response.body(),
                    parse(response.body()),
                    milliseconds);
        } catch (IOException unreachable) {
            throw new SaleFailedException(built.uri() + " does not answer (" + unreachable
                    + "). Is the system ready? Start it with deploy/local/up and wait for \"Everything is ready\". If it runs on other ports, set the same variables"
                    + " here, as RIGHTS_PORT.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SaleFailedException("Stopped");
        }
    }

    private JsonNode parse(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? json.readTree(text) : MissingNode.getInstance();
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
