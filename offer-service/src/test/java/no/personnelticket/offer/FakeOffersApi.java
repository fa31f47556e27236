package no.personnelticket.offer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Listens where the Offers API should be, and behaves as a test says. */
public final class FakeOffersApi {

    private static final int CALLS_AT_ONCE = 500;

    private static final FakeOffersApi STARTED = new FakeOffersApi();

    private final ObjectMapper json = new ObjectMapper();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = good -> new Reply(200, good.toString());

    /** What was asked, with the headers in lower case. */
    public record Call(Map<String, String> headers, JsonNode body) {}

    /** What is answered; a reply of null closes the connection without a word. */
    public record Reply(int status, String body) {}

    /** Answers a search, given what a good answer would be. */
    public interface Behaviour {
        Reply answer(ObjectNode good);
    }

    private FakeOffersApi() {
        URI address = URI.create(
                ConfigProvider.getConfig().getValue("quarkus.rest-client.standard-offers.url", String.class));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", address.getPort()), CALLS_AT_ONCE);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "offers-api");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/offers/v2/search/stop-places", this::handle);
            server.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The one there is, without memory and with good answers; no circuit is open because of what an earlier test made it answer. */
    public static FakeOffersApi fresh() {
        CircuitBreakerMaintenance.get().resetAll();
        STARTED.calls.clear();
        STARTED.behaviour = good -> new Reply(200, good.toString());
        return STARTED;
    }

    public void behave(Behaviour changed) {
        behaviour = changed;
    }

    /** Answers as a good one would, with its one offer changed. */
    public void answerWith(Consumer<ObjectNode> change) {
        behave(good -> {
            change.accept((ObjectNode) good.get("offers").get(0));
            return new Reply(200, good.toString());
        });
    }

    public List<Call> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.readTree(exchange.getRequestBody());
            calls.add(new Call(headers(exchange), body));
            Reply reply = behaviour.answer(StandardOfferJson.answerTo(body));
            if (reply != null) {
                byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(reply.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }
}
