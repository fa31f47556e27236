package no.personnelticket.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The places within a JSON document. */
final class Places {

    private Places() {}

    /** One field of one object. */
    record Field(ObjectNode object, String name) {

        JsonNode value() {
            return object.get(name);
        }
    }

    /** Every object, the document itself first. */
    static List<ObjectNode> objects(JsonNode document) {
        List<ObjectNode> objects = new ArrayList<>();
        if (document instanceof ObjectNode object) {
            objects.add(object);
        }
        document.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    /** Every field of every object, always in the same order. */
    static List<Field> fields(JsonNode document) {
        return objects(document).stream()
                .flatMap(object -> object.propertyStream().map(property -> new Field(object, property.getKey())))
                .toList();
    }

    /** The paths of the fields that hold a value, for instance {@code tickets[].fullFare.amount}. */
    static NavigableSet<String> paths(JsonNode document) {
        NavigableSet<String> paths = new TreeSet<>();
        leaves("", document).forEach(paths::add);
        return paths;
    }

    private static Stream<String> leaves(String path, JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(field ->
                            leaves(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        }
        return node.isArray() ? node.valueStream().flatMap(item -> leaves(path + "[]", item)) : Stream.of(path);
    }
}
