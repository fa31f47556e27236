package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.personnelticket.endtoend.fuzz.Operation.Parameter;

/**
 * Calls that are valid except for a blank text where the document requires an id, a date, a time, a number, a boolean
 * or an enum value. A blank text is neither a valid value nor a missing one.
 */
final class Blanks {

    private static final String JSON = "application/json";

    private static final List<String> TEXTS = List.of("", " ", "\u00a0");

    /** Headers that a service ignores if their value is malformed. */
    private static final Set<String> IGNORED = Set.of("ET-Client-Name", "X-Correlation-Id", "If-None-Match");

    /** The number of drawn calls; each has an optional field with a probability of one half. */
    private static final int DRAWS = 30;

    private final OpenApiDocument document;
    private final Operation operation;
    private final Calls calls;

    Blanks(OpenApiDocument document, Operation operation, Calls calls) {
        this.document = document;
        this.operation = operation;
        this.calls = calls;
    }

    /** A call, and the field or parameter that its response must name. */
    record Blank(Call call, String field) {

        /** The complaints about the response; empty if it is right. */
        List<String> complaints(Answer answer) {
            boolean isNamed = answer.status() == 400 && answer.fields().stream().anyMatch(this::isField);
            return isNamed
                    ? List.of()
                    : List.of("a blank " + field + " is not refused by its name: " + answer + " to " + call);
        }

        /** For an amount, the response may name the amount or its currency. */
        private boolean isField(String named) {
            return named.equals(field) || field.startsWith(named + ".");
        }
    }

    /** The calls for each place and each blank text. */
    List<Blank> all() {
        List<Blank> blanks = new ArrayList<>();
        operation.parameters().stream()
                .filter(parameter -> !IGNORED.contains(parameter.name()))
                .forEach(parameter -> blanks.addAll(of(parameter)));
        Map<String, Blank> fields = new LinkedHashMap<>();
        for (int draw = 0; draw < DRAWS && operation.bodies().containsKey(JSON); draw++) {
            addFields(calls.usual(), fields);
        }
        blanks.addAll(fields.values());
        return blanks;
    }

    private List<Blank> of(Parameter parameter) {
        String name = parameter.name();
        String what = "blank " + parameter.place() + " parameter " + name;
        Call usual = withRequired(calls.usual());
        return switch (parameter.place()) {
            case "query" ->
                TEXTS.stream()
                        .map(blank -> new Blank(usual.withQuery(query(usual, name, blank), what), name))
                        .toList();
            case "path" -> List.of(new Blank(usual.withPath(path(usual, name), what), name));
            default -> List.of(new Blank(usual.withHeader(name, " "), name));
        };
    }

    /**
     * The call with required parameters only, because a service can refuse some optional ones before it reads the blank
     * one.
     */
    private Call withRequired(Call usual) {
        Set<String> required = operation.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        return usual.withQuery(
                usual.query().stream()
                        .filter(parameter -> required.contains(parameter.getKey()))
                        .toList(),
                usual.wrong());
    }

    private static List<Map.Entry<String, String>> query(Call usual, String name, String blank) {
        List<Map.Entry<String, String>> query = new ArrayList<>(usual.query());
        query.removeIf(other -> other.getKey().equals(name));
        query.add(Map.entry(name, blank));
        return query;
    }

    private String path(Call usual, String name) {
        String[] steps = usual.path().split("/");
        steps[Arrays.asList(operation.path().split("/")).indexOf("{" + name + "}")] = "%20";
        return String.join("/", steps);
    }

    private void addFields(Call usual, Map<String, Blank> fields) {
        if (!usual.headers().get("Content-Type").equals(JSON)) {
            return;
        }
        JsonNode schema = operation.bodies().get(JSON);
        for (JsonPointer place : WrongField.places(usual.body().text())) {
            if (isTyped(schemaAt(schema, place))) {
                String field = place.toString()
                        .substring(1)
                        .replaceAll("/(\\d+)", "[$1]")
                        .replace('/', '.');
                TEXTS.forEach(blank -> fields.computeIfAbsent(
                        field + "='" + blank + "'", what -> new Blank(with(usual, place, blank, what), field)));
            }
        }
    }

    private static Call with(Call usual, JsonPointer place, String blank, String what) {
        return usual.withBody(
                WrongField.at(usual.body().text(), place, "\"" + blank + "\"")
                        .document()
                        .getBytes(UTF_8),
                what);
    }

    private JsonNode schemaAt(JsonNode root, JsonPointer place) {
        JsonNode schema = document.resolve(root);
        for (JsonPointer step = place; !step.matches(); step = step.tail()) {
            schema = document.resolve(
                    schema.has("items")
                            ? schema.get("items")
                            : schema.path("properties").path(step.getMatchingProperty()));
        }
        return schema;
    }

    /** Whether the schema requires more than any text. */
    private static boolean isTyped(JsonNode schema) {
        return schema.has("enum")
                || schema.has("format")
                || Set.of("integer", "number", "boolean").contains(RightValues.type(schema));
    }
}
