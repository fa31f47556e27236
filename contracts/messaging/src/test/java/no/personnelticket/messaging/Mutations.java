package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every field of an event, each with values that a producer might write by mistake. */
final class Mutations {

    private static final String MARK = "the mutated value";

    /** As they stand in the document, whatever the type of the field is. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[null]",
            "17",
            "0",
            "-1",
            "1.5",
            "3.0",
            "1e3",
            "1764000000",
            "\"1764000000\"",
            "9007199254740992",
            "99999999999999999999",
            "2147483648",
            "\"17\"",
            "\"1e3\"",
            "\"STRANGE\"",
            "\"active\"",
            "\"\"",
            "\" \"",
            "\"\\u00a0\"",
            "\"\\ufeff\"",
            "\"a\\u0000\"",
            "\"\\ud83d\"",
            "\"a\\n\"",
            "\"976\"",
            "\"976.5\"",
            "\"976.505\"",
            "\" 976.00\"",
            "\"+976.00\"",
            "\"976.00\\n\"",
            "\"-0.01\"",
            "\"0.01\"",
            "\"100000.01\"",
            "\"-100000.01\"",
            "\"50000000.01\"",
            "\"99999999999.00\"",
            "\"00000000000.00\"",
            "976.00",
            "\"EUR\"",
            "\"nok\"",
            "\"2026-11-23\"",
            "\"2026-11-23T09:00:00\"",
            "\"2026-11-23 09:00:00Z\"",
            "\"2026-02-30T09:00:00Z\"",
            "\"2026-11-23T24:00:00Z\"",
            "\"2026-11-23T09:00:60Z\"",
            "\"2026-11-23T09:00:00+19:00\"",
            "\"2026-11-23T09:00:00.1234567890Z\"",
            "\"2020-12-31T22:59:59Z\"",
            "\"2021-01-01T00:59:59+02:00\"",
            "\"2021-01-01T10:00:00+05:00\"",
            "\"2021-01-01T00:00:00+01:00\"",
            "\"2021-01-01T00:30:00-02:00\"",
            "\"2021-01-01T00:40:00+00:30\"",
            "\"2020-12-31T23:30:00-00:30\"",
            "\"2020-12-31T23:30:00+00:00\"",
            "\"2199-12-31T10:00:00-05:00\"",
            "\"2199-12-31T10:00:00+05:00\"",
            "\"2200-01-01T00:30:00+01:00\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"2200-01-01T00:00:00Z\"",
            "\"1899-12-31\"",
            "\"2200-01-01\"",
            "\"2026-02-30\"",
            "\"2026-1-1\"",
            "\"01.01.2026\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"urn:uuid:ef1787f9-62b2-4407-801c-bdde8e2d813b\"",
            "\"ef1787f962b24407801cbdde8e2d813b\"",
            "\"7xeH+WKyRAeAHL3ejS2BOw==\"",
            "\"" + "x".repeat(201) + "\"",
            "\"" + "x".repeat(4001) + "\"",
            "\"" + "x".repeat(20_001) + "\"");

    private Mutations() {}

    /** A document in which one field is another than it was, or is missing. */
    record Mutation(String field, String now, String document) {}

    static Stream<Mutation> of(ObjectNode event) {
        List<Mutation> mutations = new ArrayList<>();
        for (Places.Field field : Places.fields(event)) {
            if (!field.name().equals("fieldOfTheFuture")) {
                collect(event, field, mutations);
            }
        }
        return mutations.stream();
    }

    private static void collect(ObjectNode event, Places.Field field, List<Mutation> mutations) {
        JsonNode right = field.value();
        field.object().remove(field.name());
        mutations.add(new Mutation(field.name(), "missing", event.toString()));
        if (right.isArray()) {
            field.object()
                    .set(field.name(), tooMany((ArrayNode) right, field.name().equals("facts") ? 5001 : 501));
            mutations.add(new Mutation(field.name(), "too many", event.toString()));
        }
        field.object().put(field.name(), MARK);
        String document = event.toString();
        VALUES.forEach(
                value -> mutations.add(new Mutation(field.name(), value, document.replace("\"" + MARK + "\"", value))));
        field.object().set(field.name(), right);
    }

    private static ArrayNode tooMany(ArrayNode right, int size) {
        ArrayNode many = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size && !right.isEmpty(); i++) {
            many.add(right.get(0));
        }
        return many;
    }
}
