package no.personnelticket.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A team that has a Customers API and an Offers API of its own. */
@WithContainers
class OwnWorldOutsideTest {

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
        } finally {
            api.stop(0);
        }
    }

    private static HttpResponse<String> search(PersonnelTickets system, Claim claim) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        Claim.Contract contract = claim.contractFor("PRIVATE");
        HttpResponse<String> selection = post(
                system,
                system.address(Service.RIGHTS).resolve("/customers/v2/benefits/rights-selections"),
                """
                {"customerNumber": %d, "travelDate": "%s",
                 "travellers": [{"id": "1", "userType": "ADULT", "contractUUID": "%s"}]}""".formatted(CUSTOMER, today, contract.contractId()));
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
                        contract.productId()));
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
