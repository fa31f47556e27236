package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** An answer as the document shows it: with the ids, people and times of the document's examples, and long lists cut. */
final class ExampleOfAnswer {

    private static final int LONGEST_LIST = 20;

    private final ExampleValues values = new ExampleValues();
    private final boolean isJson;

    ExampleOfAnswer(boolean isJson) {
        this.isJson = isJson;
    }

    String of(String body) {
        if (!isJson) {
            return values.inText(body);
        }
        JsonNode answer = OpenApi.json(body);
        values.collect("", answer);
        return converted(answer).toPrettyString() + "\n";
    }

    private JsonNode converted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), converted(field.getValue())));
            return object;
        }
        return node.isArray() ? list(node) : values.replaced(node);
    }

    /** Of a long list the entries stay that have a field that those before do not have. */
    private ArrayNode list(JsonNode entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Set<String> known = new TreeSet<>();
        for (JsonNode entry : entries) {
            if (known.addAll(Shape.of(entry).parts()) || entries.size() <= LONGEST_LIST) {
                list.add(converted(entry));
            }
        }
        return list;
    }
}
