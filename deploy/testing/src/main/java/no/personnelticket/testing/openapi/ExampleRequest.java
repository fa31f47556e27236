package no.personnelticket.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request of an operation, made from the document's examples: with everything that is required, and with a company if
 * the operation accepts one.
 *
 * @param address with the query
 * @param body null if the operation reads none
 */
record ExampleRequest(String verb, String address, Map<String, String> headers, String body) {

    static ExampleRequest of(DocumentedOperation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode given : operation.operation().path("parameters")) {
            JsonNode parameter = operation.api().resolved(given);
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(parameter));
                case "header" -> headers.put(name, example(parameter));
                default -> {
                    if (parameter.path("required").asBoolean() || name.equals("companyId")) {
                        query.add(name + "=" + encoded(parameter));
                    }
                }
            }
        }
        Map.Entry<String, JsonNode> content =
                operation.requestContent().properties().stream().findFirst().orElse(null);
        if (content != null) {
            headers.put("Content-Type", content.getKey());
        }
        return new ExampleRequest(
                operation.verb(),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                content == null ? null : text(content.getValue().path("example")));
    }

    private static String encoded(JsonNode parameter) {
        return URLEncoder.encode(example(parameter), UTF_8);
    }

    static String example(JsonNode parameter) {
        String example = parameter.path("example").asText("");
        String format = parameter.path("schema").path("format").asText("");
        return !example.isEmpty()
                ? example
                : format.startsWith("int") ? "3" : format.equals("date") ? "2026-11-01" : "1";
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }
}
