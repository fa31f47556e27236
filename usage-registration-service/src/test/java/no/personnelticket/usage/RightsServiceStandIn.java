package no.personnelticket.usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as the rights-service and the token issuer do. It knows nobody: a reference says itself who the employee is
 * ({@link Samples#employee}). Companies with an even id separate with semicolons. Company 404 does not exist, company
 * 500 plus n fails to answer n times, and company 600 knows no employee. An employee whose national id is 700 plus n is not
 * known the first n times. Employee number 13 became a pensioner on 2024-06-01.
 */
public class RightsServiceStandIn implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PENSION_OF_13 = "2024-06-01";

    private final Map<Object, AtomicInteger> asked = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/oauth/token", this::token);
        server.createContext("/personnelticket/v2/employees/identities", this::identities);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.employee-identities.url", address,
                "quarkus.oidc-client.auth-server-url", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = form.contains("grant_type=client_credentials") && form.contains("audience=personnelticket");
        answer(
                exchange,
                right ? 200 : 400,
                "{\"access_token\": \"for-identities\", \"token_type\": \"Bearer\", \"expires_in\": 3600}");
    }

    private void identities(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        int companyId = question.get("companyId").asInt();
        if (!"Bearer for-identities".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (companyId == 404) {
            answer(exchange, 404, "{\"errorCode\": \"COMPANY_NOT_FOUND\"}");
        } else if (companyId > 500 && companyId < 600 && timesAsked(companyId) <= companyId - 500) {
            answer(exchange, 503, "{}");
        } else {
            answer(
                    exchange,
                    200,
                    identities(
                            companyId,
                            question.get("employeeReferences"),
                            question.get("date").asText()));
        }
    }

    private int timesAsked(Object whom) {
        return asked.computeIfAbsent(whom, id -> new AtomicInteger()).incrementAndGet();
    }

    private String identities(int companyId, JsonNode references, String date) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("companyId", companyId).put("reportSeparator", companyId % 2 == 0 ? ";" : ",");
        var identities = answer.putArray("identities");
        if (companyId != 600) {
            references.forEach(one -> {
                UUID reference = UUID.fromString(one.asText());
                long ssn = reference.getLeastSignificantBits();
                if (ssn < 700 || ssn > 709 || timesAsked(reference) > ssn - 700) {
                    identity(identities.addObject(), reference, date);
                }
            });
        }
        return answer.toString();
    }

    private static void identity(ObjectNode identity, UUID reference, String date) {
        boolean isPensioner = reference.getMostSignificantBits() == 13
                ? date.compareTo(PENSION_OF_13) >= 0
                : reference.getMostSignificantBits() % 2 == 0;
        identity.put("employeeReference", reference.toString())
                .put("employeeNo", Long.toString(reference.getMostSignificantBits()))
                .put("ssn", "%011d".formatted(reference.getLeastSignificantBits()))
                .put("employeeStatus", isPensioner ? "P" : "A");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
