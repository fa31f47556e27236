package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * A call and its answer as the document shows them: with the ids, people and times of the document's examples, the same in both, and
 * long lists cut.
 */
final class ExampleOfExchange {

    private static final int LONGEST_LIST = 20;

    private final ExampleValues values = new ExampleValues();
    private final Exchange exchange;

    ExampleOfExchange(Exchange exchange) {
        this.exchange = exchange;
        exchange.parameters().forEach(values::collect);
        collect(exchange.nameOfRequest(), exchange.sent());
        collect(exchange.nameOfAnswer(), exchange.body());
    }

    /** Its fields are in the order of the document, for a test may send them in any. */
    String request() {
        return isJson(exchange.nameOfRequest())
                ? text(exchange.operation().inOrder(exchange.sentType(), converted(OpenApi.json(exchange.sent()))))
                : values.inText(exchange.sent());
    }

    String answer() {
        return isJson(exchange.nameOfAnswer())
                ? text(converted(OpenApi.json(exchange.body())))
                : values.inText(exchange.body());
    }

    private void collect(String name, String body) {
        if (isJson(name) && !body.isEmpty()) {
            values.collect("", OpenApi.json(body));
        }
    }

    private static boolean isJson(String name) {
        return name.endsWith("json");
    }

    private static String text(JsonNode json) {
        return json.toPrettyString() + "\n";
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
