package no.personnelticket.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A team that has a Customers API and an Offers API of its own. */
@WithContainers
class OwnWorldOutsideTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final long CUSTOMER = 777_001;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void the_services_ask_the_customers_and_the_offers_api_that_they_were_given() throws Exception {
        // Given
        HttpServer api = HttpServer.create(new InetSocketAddress(0), 0);
        api.createContext("/", this::answer);
        api.start();
        URI address =
                URI.create("http://host.docker.internal:" + api.getAddress().getPort());
        try (PersonnelTickets system =
                new PersonnelTickets().withCustomersApi(address).withOffersApi(address)) {
            system.start();
            system.people().importSamples();

            // When
            Claim claim = system.people().claim(3, 1233, CUSTOMER);
            HttpResponse<String> search = search(system, claim);

            // Then
            assertThat(claim.customerNumber()).isEqualTo(CUSTOMER);
            assertThat(search.statusCode()).as(search.body()).isEqualTo(503);
            assertThat(asked)
                    .anyMatch(call -> call.startsWith("GET /customers/v2/profiles"))
                    .anyMatch(call -> call.startsWith("POST /offers/v2/"));
            movesTheClock(system, claim);
        } finally {
            api.stop(0);
        }
    }

    /** Here, since a system whose clock was put forward is of no use to other tests. */
    private static void movesTheClock(PersonnelTickets system, Claim claim) throws Exception {
        // When
        Instant moved = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        system.moveClockTo(moved);

        // Then
        assertThat(selection(system, claim, LocalDate.now(OSLO)).body()).contains("travelDate");
        for (Service service : Service.values()) {
            JsonNode refusal = new ObjectMapper()
                    .readTree(post(system, system.address(service).resolve("/nothing"), "{}")
                            .body());
            assertThat(Instant.parse(refusal.path("timestamp").asText()))
                    .as("%s", service)
                    .isBetween(moved, moved.plus(Duration.ofMinutes(5)));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> system.moveClockTo(Instant.now()))
                .withMessageContaining("must not be before the present time of the service");
        assertThatIllegalStateException()
                .isThrownBy(() -> system.moveClockTo(moved.plus(Duration.ofDays(366))))
                .withMessageContaining("366 days");
    }

    private static HttpResponse<String> selection(PersonnelTickets system, Claim claim, LocalDate travelDate)
            throws Exception {
        return post(
                system,
                system.address(Service.RIGHTS).resolve("/customers/v2/benefits/rights-selections"),
                """
                {"customerNumber": %d, "travelDate": "%s",
                 "travellers": [{"id": "1", "userType": "ADULT", "contractUUID": "%s"}]}""".formatted(CUSTOMER, travelDate, claim.contractFor("PRIVATE").contractId()));
    }

    private static HttpResponse<String> search(PersonnelTickets system, Claim claim) throws Exception {
        LocalDate today = LocalDate.now(OSLO);
        HttpResponse<String> selection = selection(system, claim, today);
        assertThat(selection.statusCode()).as(selection.body()).isEqualTo(201);
        return post(system, system.address(Service.OFFER).resolve("/offers/v2/search/stop-places"), """
                {"travelDate": "%s", "from": "NSR:StopPlace:59872", "to": "NSR:StopPlace:548", "selectionId": "%s",
                 "travellers": [{"id": "1", "userType": "ADULT", "customerId": %d, "productIds": ["%s"]}]}""".formatted(
                        today,
                        new ObjectMapper()
                                .readTree(selection.body())
                                .path("selectionId")
                                .asText(),
                        CUSTOMER,
                        claim.contractFor("PRIVATE").productId()));
    }

    private static HttpResponse<String> post(PersonnelTickets system, URI uri, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + system.token("sales-client"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Customers are private and active; the Offers API is out of order. */
    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        asked.add(call.getRequestMethod() + " " + path);
        boolean customers = path.startsWith("/customers/");
        byte[] body = (customers
                        ? "{\"customerNumber\": " + CUSTOMER + ", \"profileType\": \"S\", \"status\": \"A\"}"
                        : "{}")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(customers ? 200 : 500, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
