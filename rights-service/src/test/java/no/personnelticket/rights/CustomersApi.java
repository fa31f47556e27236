package no.personnelticket.rights;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The Customers API with a few customers, and the validation-service's count of coupons, for the REST clients to call. */
public class CustomersApi implements QuarkusTestResourceLifecycleManager {

    /** What the API answers; for 97 it never does, for 99 it fails. */
    private static final Map<String, String> PROFILES = Map.of(
            "10", "{\"customerNumber\":10,\"profileType\":\"T\",\"status\":\"A\"}",
            "11", "{\"customerNumber\":11,\"profileType\":\"S\",\"status\":\"D\"}",
            "12", "{\"customerNumber\":12,\"profileType\":\"S\",\"status\":\"P\"}");

    /** A client name that begins so ends with the status that its holding of a coupon is answered with. */
    public static final String COUPONS_ANSWER = "coupons-answer-";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/customers/v2/profiles/", CustomersApi::answer);
            server.createContext("/customers/v2/benefits/contracts/", CustomersApi::answerCoupon);
            server.start();
            String address = "http://localhost:" + server.getAddress().getPort();
            return Map.of("quarkus.rest-client.customers.url", address, "quarkus.rest-client.validation.url", address);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String number = path.substring(path.lastIndexOf('/') + 1);
        if (number.equals("97")) {
            return;
        }
        String profile = PROFILES.getOrDefault(
                number, "{\"customerNumber\":" + number + ",\"profileType\":\"S\",\"status\":\"A\",\"new\":1}");
        int status = number.equals("98") ? 404 : number.equals("99") ? 500 : 200;
        byte[] body = profile.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A coupon can be held, but where the client's name says which status is to be answered. */
    private static void answerCoupon(HttpExchange exchange) throws IOException {
        String client = exchange.getRequestHeaders().getFirst("ET-Client-Name");
        boolean isRefused = client != null && client.startsWith(COUPONS_ANSWER);
        exchange.sendResponseHeaders(isRefused ? Integer.parseInt(client.substring(COUPONS_ANSWER.length())) : 204, -1);
        exchange.close();
    }
}
