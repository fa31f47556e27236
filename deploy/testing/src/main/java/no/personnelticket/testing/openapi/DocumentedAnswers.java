package no.personnelticket.testing.openapi;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fails a test if a response, or a request that succeeded, does not match the service's OpenAPI document. */
public final class DocumentedAnswers implements Filter {

    private static final Map<Integer, OpenApi> DOCUMENTS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI().replaceFirst("\\?.*", ""));
        if (address.getPort() == RestAssured.port && !address.getPath().startsWith("/q/")) {
            DOCUMENTS
                    .computeIfAbsent(address.getPort(), DocumentedAnswers::served)
                    .operation(request.getMethod(), address.getPath())
                    .ifPresent(operation -> check(Exchange.of(operation, request, answer)));
        }
        return answer;
    }

    private void check(Exchange exchange) {
        DocumentedOperation operation = exchange.operation();
        List<String> complaints =
                new ArrayList<>(operation.complaintsOfAnswer(exchange.status(), exchange.type(), exchange.body()));
        if (exchange.isSuccessOfText()) {
            operation.complaintsOfRequest(exchange.sentType(), exchange.sent()).stream()
                    .map(complaint -> "request: " + complaint)
                    .forEach(complaints::add);
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("The OpenAPI document says otherwise of " + operation + ": " + exchange.status()
                    + " " + exchange.type() + " " + complaints + "\n" + exchange.body());
        }
        if (!DocumentedOperation.isProblem(exchange.type())) {
            AnswersOfTest.add(exchange);
        }
    }

    private static OpenApi served(int port) {
        try {
            URI document = URI.create("http://localhost:" + port + "/q/openapi?format=json");
            return OpenApi.read(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
