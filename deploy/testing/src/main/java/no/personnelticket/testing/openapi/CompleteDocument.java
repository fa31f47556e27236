package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds gaps in an OpenAPI document: all that a developer without other sources needs to build a client. */
public final class CompleteDocument {

    private static final Set<String> NO_MODELS =
            Set.of("UUID", "LocalDate", "Instant", "OffsetDateTime", "Status", "Configuration", "Question");

    private final OpenApi api;
    private final List<String> complaints = new ArrayList<>();

    private CompleteDocument(OpenApi api) {
        this.api = api;
    }

    /** The gaps, in words. */
    public static List<String> complaints(String json) {
        CompleteDocument document = new CompleteDocument(OpenApi.read(json));
        document.api.operations().forEach(document::check);
        document.api
                .components()
                .path("schemas")
                .properties()
                .forEach(schema -> document.check(schema.getKey(), schema.getValue()));
        document.checkCodes();
        return document.complaints;
    }

    private void check(DocumentedOperation operation) {
        JsonNode node = operation.operation();
        require(node.path("summary").isTextual(), operation + " has no summary");
        require(!node.path("tags").isEmpty(), operation + " has no tag");
        node.path("parameters")
                .forEach(parameter -> require(
                        api.resolved(parameter).path("description").isTextual(),
                        operation + " does not describe "
                                + api.resolved(parameter).path("name").asText()));
        checkExamples(operation + " request", operation.requestContent());
        operation.responses().properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> checkExamples(
                        operation + " " + answer.getKey(),
                        api.resolved(answer.getValue()).path("content")));
    }

    private void checkExamples(String whose, JsonNode content) {
        content.properties().forEach(media -> {
            JsonNode example = media.getValue().path("example");
            require(!example.isMissingNode(), whose + " has no example of " + media.getKey());
            if (!example.isMissingNode()) {
                api.complaints(media.getValue().path("schema"), example)
                        .forEach(complaint -> complaints.add("example of " + whose + ": " + complaint));
            }
        });
    }

    private void check(String name, JsonNode schema) {
        require(!name.matches(".*[0-9]") && !NO_MODELS.contains(name), name + " is no name for a model");
        require(schema.path("description").isTextual(), name + " is not described");
        schema.path("properties")
                .properties()
                .forEach(field -> require(
                        field.getValue().path("description").isTextual(),
                        name + "." + field.getKey() + " is not described"));
    }

    /** Each error code of the service must be listed by an operation. */
    private void checkCodes() {
        Set<String> given = api.operations().stream()
                .flatMap(operation -> operation.responses().properties().stream()
                        .flatMap(answer -> operation.codes(answer.getKey()).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        StreamSupport.stream(
                        api.components()
                                .path("schemas")
                                .path("ErrorCode")
                                .path("enum")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .filter(code -> !given.contains(code))
                .forEach(code -> complaints.add(code + " is an error code of no operation"));
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            complaints.add(complaint);
        }
    }
}
