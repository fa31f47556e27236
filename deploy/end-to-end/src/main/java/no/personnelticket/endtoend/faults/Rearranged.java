package no.personnelticket.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.personnelticket.endtoend.system.Letter;

/** The same JSON in another form: fields in reverse order, with white space. */
final class Rearranged {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rearranged() {}

    static Letter of(Letter letter) {
        try {
            JsonNode reversed = reversed(JSON.readTree(letter.body()));
            return letter.withBody(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reversed));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode reversed(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode reversed = JSON.createObjectNode();
        names.forEach(name -> reversed.set(name, reversed(node.get(name))));
        return reversed;
    }
}
