package no.personnelticket.benchmarks.usages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replaces the rights-service when a month is closed: returns the employees' identities at negligible cost. */
final class Identities implements AutoCloseable {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HttpServer server;

    Identities() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/oauth/token",
                call -> answer(call, "{\"access_token\":\"any\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
        server.createContext("/personnelticket/v2/employees/identities", call -> answer(call, identities(call)));
        server.start();
    }

    /** The settings with which the service finds this server. */
    List<String> settings() {
        String address = "http://localhost:" + server.getAddress().getPort();
        return List.of(
                "quarkus.rest-client.employee-identities.url=" + address,
                "quarkus.oidc-client.auth-server-url=" + address);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String identities(HttpExchange call) throws IOException {
        String question = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return UUIDS.matcher(question)
                .results()
                .map(MatchResult::group)
                .map(Identities::identity)
                .collect(Collectors.joining(
                        ",",
                        "{\"companyId\":" + Tickets.COMPANY + ",\"reportSeparator\":\";\",\"identities\":[",
                        "]}"));
    }

    private static String identity(String reference) {
        long employee = UUID.fromString(reference).getLeastSignificantBits();
        return "{\"employeeReference\":\"%s\",\"employeeNo\":\"%d\",\"ssn\":\"%011d\",\"employeeStatus\":\"A\"}"
                .formatted(reference, employee, employee);
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
