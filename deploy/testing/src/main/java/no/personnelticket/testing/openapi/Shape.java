package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The structure of a body without its values: the fields of JSON with their types, or the lines of other text without
 * numbers.
 */
record Shape(Set<String> parts) {

    static Shape of(String name, String body) {
        Shape shape = new Shape(new TreeSet<>());
        if (name.endsWith("json")) {
            shape.add("", OpenApi.json(body));
        } else {
            body.lines()
                    .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                            .replaceAll("-?[0-9]+", "0")
                            .replaceAll(" +", " "))
                    .forEach(shape.parts::add);
        }
        return shape;
    }

    static Shape of(JsonNode node) {
        Shape shape = new Shape(new TreeSet<>());
        shape.add("", node);
        return shape;
    }

    boolean isFullerThan(Shape other) {
        return parts.size() > other.parts.size();
    }

    String differences(Shape documented) {
        Set<String> added = new TreeSet<>(parts);
        added.removeAll(documented.parts);
        Set<String> missing = new TreeSet<>(documented.parts);
        missing.removeAll(parts);
        return "only in the answer " + added + ", only in the example " + missing;
    }

    private void add(String path, JsonNode node) {
        parts.add(path + " " + node.getNodeType());
        node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(entry -> add(path + "[]", entry));
        }
    }
}
