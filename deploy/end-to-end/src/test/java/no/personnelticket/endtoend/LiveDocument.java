package no.personnelticket.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.personnelticket.local.Part;

/** The OpenAPI document that a part of the running system serves, used as Swagger UI uses it. */
record LiveDocument(URI address, JsonNode root) {

    static LiveDocument of(Part part) {
        URI address = URI.create(RunningSystem.address(part, "/q/openapi?format=json"));
        try {
            String json =
                    RestAssured.get(address).then().statusCode(200).extract().asString();
            return new LiveDocument(address, new ObjectMapper().readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String description() {
        return root.at("/info/description").asText();
    }

    /**
     * Sends the example of an operation's request, at the document's server and with the token as its security scheme says.
     *
     * @param instead what stands for which text of the example
     */
    Response tryOut(String operationId, String token, Map<String, String> instead) {
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                JsonNode operation = verb.getValue();
                if (operation.path("operationId").asText().equals(operationId)) {
                    RequestSpecification request = request(operation, token, instead);
                    String server = address.resolve(root.at("/servers/0/url").asText())
                            .toString()
                            .replaceFirst("/$", "");
                    return request.request(verb.getKey(), server + path.getKey());
                }
            }
        }
        throw new AssertionError("The document has no operation " + operationId);
    }

    private RequestSpecification request(JsonNode operation, String token, Map<String, String> instead) {
        RequestSpecification request = RestAssured.given();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter =
                    given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
            if (parameter.has("example")) {
                String name = parameter.get("name").asText();
                String value = replaced(parameter.get("example").asText(), instead);
                switch (parameter.get("in").asText()) {
                    case "path" -> request.pathParam(name, value);
                    case "query" -> request.queryParam(name, value);
                    default -> request.header(name, value);
                }
            }
        }
        operation.at("/requestBody/content").properties().stream().findFirst().ifPresent(content -> request.header(
                        "Content-Type", content.getKey())
                .body(replaced(content.getValue().get("example").toString(), instead)
                        .getBytes(StandardCharsets.UTF_8)));
        operation.path("security").path(0).fieldNames().forEachRemaining(scheme -> {
            if (root.at("/components/securitySchemes/" + scheme + "/scheme")
                    .asText()
                    .equals("bearer")) {
                request.header("Authorization", "Bearer " + token);
            }
        });
        return request;
    }

    private static String replaced(String example, Map<String, String> instead) {
        String replaced = example;
        for (Map.Entry<String, String> one : instead.entrySet()) {
            replaced = replaced.replace(one.getKey(), one.getValue());
        }
        return replaced;
    }
}
