package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An operation of an OpenAPI document. */
record DocumentedOperation(OpenApi api, String verb, String path, JsonNode operation) {

    static final String PROBLEM = "application/problem+json";

    String id() {
        return operation.path("operationId").asText();
    }

    JsonNode responses() {
        return operation.path("responses");
    }

    JsonNode requestContent() {
        return operation.path("requestBody").path("content");
    }

    /** The error codes that it documents for a status. */
    List<String> codes(String status) {
        List<String> codes = new ArrayList<>();
        api.resolved(responses().path(status))
                .path("content")
                .path(PROBLEM)
                .path("examples")
                .fieldNames()
                .forEachRemaining(codes::add);
        return codes;
    }

    /**
     * The names of the examples of all responses with a body, except the published error:
     * {@code <operation id>.<status>.<ending of the type>}.
     */
    List<String> namesOfExamples() {
        List<String> names = new ArrayList<>();
        responses().properties().forEach(answer -> api.resolved(answer.getValue())
                .path("content")
                .fieldNames()
                .forEachRemaining(type -> {
                    if (!isProblem(type)) {
                        names.add(nameOfExample(answer.getKey(), type));
                    }
                }));
        return names;
    }

    String nameOfExample(String status, String type) {
        return id() + "." + status + "." + ending(type);
    }

    /** Empty if the document has none. */
    String exampleOfAnswer(int status, String type) {
        JsonNode example = api.resolved(responses().path(String.valueOf(status)))
                .path("content")
                .path(withoutParameters(type))
                .path("example");
        return isJson(type) ? example.toString() : example.asText();
    }

    /** Empty if the document has none. */
    String exampleOfRequest(String type) {
        JsonNode example = requestContent().path(withoutParameters(type)).path("example");
        return ending(type).equals("json") ? example.toString() : example.asText();
    }

    /** The request with its fields in the order of the document. */
    JsonNode inOrder(String type, JsonNode request) {
        return api.inOrderOf(requestContent().path(withoutParameters(type)).path("schema"), request);
    }

    /** The differences between the document and a request that succeeded. */
    List<String> complaintsOfRequest(String type, String body) {
        JsonNode content = requestContent().path(withoutParameters(type));
        if (content.isMissingNode()) {
            return requestContent().isMissingNode() || body.isEmpty()
                    ? List.of()
                    : List.of("a request of " + type + " is not documented");
        }
        return isJson(type) ? api.complaints(content.path("schema"), OpenApi.json(body)) : List.of();
    }

    /** The differences between the document and a response. */
    List<String> complaintsOfAnswer(int status, String type, String body) {
        JsonNode documented = responses().path(String.valueOf(status));
        if (documented.isMissingNode()) {
            return status < 400 ? List.of("the status is not documented") : complaintsOfError("default", status, body);
        }
        JsonNode content = api.resolved(documented).path("content");
        if (status >= 400 && isProblem(type)) {
            return complaintsOfError(String.valueOf(status), status, body);
        }
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body is not documented");
        }
        JsonNode media = content.path(withoutParameters(type));
        if (media.isMissingNode()) {
            return List.of("an answer of " + type + " is not documented");
        }
        return isJson(type) ? api.complaints(media.path("schema"), OpenApi.json(body)) : List.of();
    }

    private List<String> complaintsOfError(String documentedAs, int status, String body) {
        JsonNode error = OpenApi.json(body);
        String code = error.path("errorCode").asText();
        if (!codes(documentedAs).contains(code)) {
            return documentedAs.equals("default")
                    ? List.of(status + " " + code + " is not documented")
                    : complaintsOfError("default", status, body);
        }
        JsonNode problem =
                api.resolved(responses().path(documentedAs)).path("content").path(PROBLEM);
        return api.complaints(problem.path("schema"), error);
    }

    static boolean isProblem(String type) {
        return withoutParameters(type).equals(PROBLEM);
    }

    static String withoutParameters(String type) {
        return type == null ? "" : type.replaceFirst(";.*", "").strip();
    }

    private static String ending(String type) {
        return switch (withoutParameters(type)) {
            case "text/csv" -> "csv";
            case "application/x-www-form-urlencoded" -> "json";
            default -> isJson(type) ? "json" : "txt";
        };
    }

    static boolean isJson(String type) {
        return withoutParameters(type).endsWith("json");
    }

    @Override
    public String toString() {
        return id();
    }
}
