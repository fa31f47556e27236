package no.personnelticket.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Answers for the offer-service: every offer is the published example, but for two ids. */
public class OfferServiceStandIn implements QuarkusTestResourceLifecycleManager {

    public static final String UNKNOWN_OFFER = "00000000-0000-4000-8000-000000000404";
    public static final String EXPIRED_OFFER = "00000000-0000-4000-8000-000000000410";
    public static final String UNREADABLE_OFFER = "00000000-0000-4000-8000-000000000503";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.createContext("/offers/v2/offers/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.personnel-offers.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        String authorization = Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.startsWith("Bearer ")) {
            send(exchange, 401, "{}");
        } else if (id.equals(UNKNOWN_OFFER)) {
            send(exchange, 404, "{}");
        } else if (id.equals(UNREADABLE_OFFER)) {
            send(exchange, 503, "{}");
        } else {
            String expiresAt = id.equals(EXPIRED_OFFER) ? "2020-01-01T00:00:00Z" : "2199-01-01T00:00:00Z";
            send(exchange, 200, offer().replace("$ID", id).replace("$EXPIRES_AT", expiresAt));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String offer() throws IOException {
        try (var content = OfferServiceStandIn.class.getResourceAsStream("/personnel-offer.json")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
