package no.personnelticket.offer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import no.personnelticket.offer.FakeOffersApi.Reply;
import org.eclipse.microprofile.config.ConfigProvider;

/** Listens where the usage-registration-service should be; taxes 100.00 of each purchase unless a test says else. */
public final class FakeTaxPreviews {

    private static final FakeTaxPreviews STARTED = new FakeTaxPreviews();

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> callers = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Reply> behaviour = this::good;

    private FakeTaxPreviews() {
        URI address =
                URI.create(ConfigProvider.getConfig().getValue("quarkus.rest-client.tax-previews.url", String.class));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", address.getPort()), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "tax-previews");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/personnelticket/v2/reports/tax-previews", this::handle);
            server.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The one there is, without memory and with good answers. */
    public static FakeTaxPreviews fresh() {
        STARTED.callers.clear();
        STARTED.behaviour = STARTED::good;
        return STARTED;
    }

    public void behave(Function<JsonNode, Reply> changed) {
        behaviour = changed;
    }

    /** The tokens of those who asked. */
    public List<String> callers() {
        return callers;
    }

    private Reply good(JsonNode question) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode purchases = answer.putArray("purchases");
        question.get("purchases").forEach(purchase -> {
            BigDecimal saving = BigDecimal.ZERO;
            for (JsonNode use : purchase.get("uses")) {
                saving = saving.add(new BigDecimal(use.at("/saving/amount").asText()));
            }
            ObjectNode preview =
                    purchases.addObject().put("id", purchase.get("id").asText()).put("known", true);
            preview.set("saving", StandardOfferJson.money(saving));
            preview.set("taxable", StandardOfferJson.money(new BigDecimal("100.00")));
        });
        return new Reply(200, answer.toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            callers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Reply reply = behaviour.apply(json.readTree(exchange.getRequestBody()));
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
