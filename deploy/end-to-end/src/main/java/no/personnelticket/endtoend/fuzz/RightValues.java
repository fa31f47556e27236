package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.personnelticket.endtoend.system.Chance;

/**
 * Draws values that are valid by their schema, so that they do not hide the one error of a call. For a known name, such
 * as a customer number, the value exists in the running system.
 */
final class RightValues {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApiDocument document;
    private final Map<String, List<JsonNode>> known;
    private final Chance chance;

    RightValues(OpenApiDocument document, Map<String, List<JsonNode>> known, Chance chance) {
        this.document = document;
        this.known = known;
        this.chance = chance;
    }

    JsonNode draw(String name, JsonNode schemaOrReference) {
        JsonNode schema = document.resolve(schemaOrReference);
        if (known.containsKey(name) && isSimple(schema)) {
            return chance.pick(known.get(name));
        }
        if (schema.has("enum")) {
            return chance.pick(list(schema.get("enum")));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(chance.between(minimum(schema), minimum(schema) + 3));
            case "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(chance.isOneIn(2));
            default -> JSON.textNode(text(schema));
        };
    }

    static LocalDate today() {
        return LocalDate.now(OSLO);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || chance.isOneIn(2)) {
                object.set(field.getKey(), draw(field.getKey(), field.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
            array.add(draw(name, schema.path("items")));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> chance.uuid().toString();
            case "date" -> today().toString();
            case "date-time" -> today() + "T10:00:00Z";
            default -> text(schema.path("pattern").asText());
        };
    }

    /** A text for one of the patterns in use: five digits, an amount, or any text. */
    private String text(String pattern) {
        if (pattern.contains("\\d{5}") || pattern.contains("[0-9]{5}")) {
            return "00000";
        }
        return pattern.contains(".\\d\\d") ? chance.between(1, 9) + "0.00" : "text" + chance.between(1, 9);
    }

    private static boolean isSimple(JsonNode schema) {
        return !List.of("object", "array").contains(type(schema))
                && !schema.path("format").asText().startsWith("date");
    }

    private static int minimum(JsonNode schema) {
        return Math.max(1, schema.path("minimum").asInt());
    }

    /** The type of a schema; in OpenAPI 3.1 it may be a list that includes null. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
