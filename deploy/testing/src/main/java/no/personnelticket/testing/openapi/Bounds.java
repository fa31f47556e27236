package no.personnelticket.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks that the OpenAPI document of a running service states the bounds of its requests: the service must not refuse
 * a value that is valid by the document. Each field of the example requests, and each query parameter, gets values that
 * lie beyond usual bounds.
 */
public final class Bounds {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES = List.of(
            JSON.textNode(" "),
            JSON.textNode("x".repeat(201)),
            JSON.textNode("x".repeat(4001)),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(Integer.MAX_VALUE));

    private static final List<JsonNode> AMOUNTS = Stream.of(
                    "-0.01", "0.00", "100000.01", "99999999.99", "100000000.00", "12345678901.00")
            .<JsonNode>map(JSON::textNode)
            .toList();

    private static final int TOO_MANY = 1001;

    /** Fields whose values are the codes of a code page. */
    private static final Set<String> CODES = Set.of("employmentTypeId", "payType");

    private final String token;
    private final OpenApi api;
    private final List<String> complaints = new ArrayList<>();

    private Bounds(OpenApi api, String token) {
        this.api = api;
        this.token = token;
    }

    /**
     * The values that the service refuses although its document allows them.
     *
     * @param json the service's OpenAPI document
     * @param token with the permissions of all operations; if it covers no company, the values change nothing
     */
    public static List<String> complaints(String json, String token) {
        Bounds bounds = new Bounds(OpenApi.read(json), token);
        bounds.api.operations().forEach(bounds::check);
        return bounds.complaints;
    }

    private void check(DocumentedOperation operation) {
        ExampleRequest example = ExampleRequest.of(operation);
        String required = address(operation, example);
        for (JsonNode parameter : operation.operation().path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                VALUES.forEach(value -> checkParameter(operation, parameter, value, required));
            }
        }
        JsonNode schema = operation.requestContent().path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            checkFields(operation, schema, OpenApi.json(example.body()), JsonPointer.empty());
        }
    }

    /** The address with the required query parameters only. */
    private String address(DocumentedOperation operation, ExampleRequest example) {
        StringBuilder address = new StringBuilder(example.address().replaceFirst("\\?.*", "") + "?");
        for (JsonNode parameter : operation.operation().path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                address.append(parameter.path("name").asText())
                        .append('=')
                        .append(URLEncoder.encode(ExampleRequest.example(parameter), UTF_8))
                        .append('&');
            }
        }
        return address.toString();
    }

    private void checkParameter(DocumentedOperation operation, JsonNode parameter, JsonNode value, String required) {
        String name = parameter.path("name").asText();
        if (api.complaints(parameter.path("schema"), value).isEmpty()) {
            String others = required.replaceFirst("(?<=[?&])" + name + "=[^&]*&", "");
            ExampleRequest example = ExampleRequest.of(operation);
            String address = others + name + "=" + URLEncoder.encode(value.asText(), UTF_8);
            complain(operation, name, value, call(example, address, example.body()));
        }
    }

    private void checkFields(DocumentedOperation operation, JsonNode schema, JsonNode example, JsonPointer place) {
        JsonNode value = example.at(place);
        JsonNode described = api.resolved(schema);
        if (value.isArray() && !value.isEmpty()) {
            checkField(operation, place, array(value.get(0)));
            JsonPointer first = place.appendIndex(0);
            values(first).forEach(other -> checkField(operation, first, other));
            checkFields(operation, described.path("items"), example, first);
        }
        described.path("properties").properties().stream()
                .filter(field -> value.isObject() && !CODES.contains(field.getKey()))
                .forEach(field -> {
                    JsonPointer inner = place.appendProperty(field.getKey());
                    values(inner).forEach(other -> checkField(operation, inner, other));
                    checkFields(operation, field.getValue(), example, inner);
                });
    }

    private static List<JsonNode> values(JsonPointer place) {
        return place.toString().endsWith("/amount/amount") || place.toString().endsWith("/saving/amount")
                ? AMOUNTS
                : VALUES;
    }

    private static ArrayNode array(JsonNode entry) {
        return JSON.arrayNode().addAll(Collections.nCopies(TOO_MANY, entry));
    }

    private void checkField(DocumentedOperation operation, JsonPointer place, JsonNode value) {
        ExampleRequest example = ExampleRequest.of(operation);
        JsonNode body = OpenApi.json(example.body());
        JsonNode parent = body.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        if (operation.complaintsOfRequest("application/json", body.toString()).isEmpty()) {
            String field =
                    place.toString().substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
            complain(operation, field, value, call(example, example.address(), body.toString()));
        }
    }

    private Response call(ExampleRequest example, String address, String body) {
        RequestSpecification request = RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .headers(example.headers());
        if (body != null) {
            request.body(body.getBytes(UTF_8));
        }
        return request.request(example.verb(), address);
    }

    private void complain(DocumentedOperation operation, String field, JsonNode value, Response answer) {
        if (answer.statusCode() != 400) {
            return;
        }
        List<Map<String, String>> refused = answer.path("errorSpecifications");
        Stream.ofNullable(refused)
                .flatMap(List::stream)
                .filter(one -> field.equals(one.get("field")) || field.equals(one.get("field") + ".amount"))
                .map(one -> operation.id() + " " + one + ": " + shown(value))
                .forEach(complaints::add);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 40) + "… (" + text.length() + ")" : text;
    }
}
