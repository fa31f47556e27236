package no.personnelticket.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Converts a call and its response to examples of the document. Ids, people and times are replaced by those of the
 * document's other examples, equally in request and response; long lists are shortened.
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

    /** The request with its fields in the order of the document, since a test may send them in any order. */
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

    /** Keeps the entries of a long list that have a field which no earlier entry has. */
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
