package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.endtoend.system.Chance;

/**
 * A JSON document with one field changed.
 *
 * @param what the field, and how it was changed
 */
record WrongField(String document, String what) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "\"the place of the wrong value\"";

    /** Draws a field of the document and changes it: another value, removed, duplicated, or renamed. */
    static WrongField draw(String document, Chance chance) {
        JsonNode root = parse(document);
        List<JsonPointer> all = places(document);
        if (all.isEmpty()) {
            return new WrongField("{\"unknown\":1}", "an unknown field");
        }
        JsonPointer field = chance.pick(all);
        String value = chance.pick(WrongValues.JSON);
        if (root.at(field.head()) instanceof ObjectNode object) {
            String name = field.last().getMatchingProperty();
            return switch (chance.between(0, 9)) {
                case 0 -> removed(root, object, name, field);
                case 1 -> twice(root, object, name, value, field);
                case 2 -> renamed(root, object, name, field);
                default -> at(document, field, value);
            };
        }
        return at(document, field, value);
    }

    /** Replaces the value at the place by another one, given as JSON. */
    static WrongField at(String document, JsonPointer place, String value) {
        JsonNode root = parse(document);
        if (root.at(place.head()) instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), parse(PLACE));
        } else {
            ((ArrayNode) root.at(place.head())).set(place.last().getMatchingIndex(), parse(PLACE));
        }
        return new WrongField(root.toString().replace(PLACE, value), place + " = " + Call.shown(value));
    }

    /** The places of all fields and array elements. */
    static List<JsonPointer> places(String document) {
        List<JsonPointer> all = new ArrayList<>();
        collect(parse(document), JsonPointer.empty(), all);
        return all;
    }

    private static WrongField removed(JsonNode root, ObjectNode object, String name, JsonPointer field) {
        object.remove(name);
        return new WrongField(root.toString(), field + " left out");
    }

    private static WrongField renamed(JsonNode root, ObjectNode object, String name, JsonPointer field) {
        object.set(name + "X", object.remove(name));
        return new WrongField(root.toString(), field + " under another name");
    }

    private static WrongField twice(JsonNode root, ObjectNode object, String name, String value, JsonPointer field) {
        String once = object.get(name).toString();
        object.set(name, parse(PLACE));
        return new WrongField(root.toString().replace(PLACE, once + ",\"" + name + "\":" + value), field + " twice");
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> all) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(field.getValue(), place.appendProperty(field.getKey()), all));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), place.appendIndex(i), all);
            }
        }
    }

    private static void add(JsonNode node, JsonPointer place, List<JsonPointer> all) {
        all.add(place);
        collect(node, place, all);
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
