package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import no.personnelticket.events.Event;

/** Events made at random from their schemas alone, and from {@link AcrossFields} for what a schema cannot say. */
final class RandomEvents {

    private static final ObjectNode FUTURE =
            JsonNodeFactory.instance.objectNode().put("fieldOfTheFuture", "x");

    private final RandomGenerator random;

    RandomEvents(RandomGenerator random) {
        this.random = random;
    }

    ObjectNode of(Class<? extends Event> type) {
        ObjectNode event = object(SchemaFile.of(type));
        AcrossFields.agree(type, event);
        return event;
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.get("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> integer(schema);
            default -> TextNode.valueOf(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.get("required").forEach(name -> put(object, schema, name.asText()));
        for (String name : names(schema.get("properties"))) {
            if (random.nextBoolean()) {
                put(object, schema, name);
                schema.at("/dependentRequired/" + name).forEach(other -> put(object, schema, other.asText()));
            }
        }
        if (object.path("discountRights").size() > 0) {
            schema.at("/then/required").forEach(name -> put(object, schema, name.asText()));
        }
        if (random.nextInt(4) == 0) {
            object.set("fieldOfTheFuture", random.nextBoolean() ? BooleanNode.TRUE : FUTURE);
        }
        return object;
    }

    private void put(ObjectNode object, JsonNode schema, String name) {
        if (!object.has(name)) {
            object.set(name, value(SchemaFile.property(schema, name)));
        }
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int size = schema.path("minItems").asInt(0) + random.nextInt(3);
        JsonNode items = SchemaFile.resolved(schema.get("items"));
        for (int i = 0; i < size; i++) {
            array.add(value(items));
        }
        return array;
    }

    private LongNode integer(JsonNode schema) {
        long least = schema.get("minimum").asLong();
        long most = schema.get("maximum").asLong();
        return LongNode.valueOf(
                switch (random.nextInt(4)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> least + random.nextLong(Math.min(1000, most - least));
                    default -> random.nextLong(least, most);
                });
    }

    private String text(JsonNode schema) {
        String text = schema.has("pattern")
                ? RandomText.matching(schema.get("pattern").asText(), random)
                : "";
        String format = schema.path("format").asText();
        if (format.startsWith("date") && !isDay(text.substring(0, 10))) {
            return text(schema);
        }
        int room = schema.path("maxLength").asInt(0) - text.codePointCount(0, text.length());
        return room > 0 && random.nextInt(10) == 0 ? text + "\ud83d\ude86".repeat(room) : text;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(property -> property.getKey()).toList();
    }
}
