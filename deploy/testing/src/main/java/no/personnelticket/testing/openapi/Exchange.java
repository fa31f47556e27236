package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A test's call and its response.
 *
 * @param parameters the path parameters, by name
 * @param sent the request body; empty if no text was sent
 */
record Exchange(
        DocumentedOperation operation,
        Map<String, String> parameters,
        String sentType,
        String sent,
        int status,
        String type,
        String body) {

    static Exchange of(DocumentedOperation operation, FilterableRequestSpecification request, Response answer) {
        return new Exchange(
                operation,
                parameters(operation.path(), URI.create(request.getURI()).getPath()),
                request.getContentType(),
                sent(request),
                answer.statusCode(),
                answer.contentType(),
                answer.asString());
    }

    String nameOfRequest() {
        return operation.nameOfExample("request", sentType);
    }

    String nameOfAnswer() {
        return operation.nameOfExample(String.valueOf(status), type);
    }

    boolean isSuccessOfText() {
        return status < 300 && !sent.isEmpty();
    }

    /** Whether the request can be the example with that name. */
    boolean isExampleOfRequest(String name) {
        return isSuccessOfText() && nameOfRequest().equals(name);
    }

    private static Map<String, String> parameters(String template, String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] names = template.split("/", -1);
        String[] values = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                parameters.put(names[i].substring(1, names[i].length() - 1), values[i]);
            }
        }
        return parameters;
    }

    /** RestAssured has a form as fields, not as a body. */
    private static String sent(FilterableRequestSpecification request) {
        if (request.getBody() instanceof String text) {
            return text;
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        request.getFormParams().forEach((name, value) -> form.put(name, String.valueOf(value)));
        return form.isEmpty() ? "" : form.toString();
    }
}
