package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.events.TicketDistributed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketDistributedReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-7",
            "7.5",
            "1e2",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"7\"",
            "\"976.00\"",
            "\"-976.00\"",
            "\"976\"",
            "\"976.005\"",
            "\".50\"",
            "\"-.50\"",
            "\"1E3\"",
            "\"99999999999.00\"",
            "\"K\\u00e5re \\\\ \\\"\"",
            "\"2024-05-20T10:00:00.5Z\"",
            "\"2024-05-20T12:00:00+02:00\"",
            "\"2024-05-32T10:00:00Z\"",
            "\"00000000-0000-0000-0000-00000000000a\"",
            "\"00000000-0000-0000-0000-00000000000A\"",
            "\"00000000-0000-0000-0000-0000000000\"",
            "\"0-0000000-0000-0000-0000-00000000000a\"",
            "\"+0000000-0000-0000-0000-00000000000a\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "{}",
            "[]",
            "[null]",
            "[{}]",
            "{\"amount\":\"50.00\",\"currency\":\"NOK\",\"more\":[{}]}",
            "{\"amount\":50,\"currency\":\"NOK\"}",
            "{\"amount\":\"50.00\",\"amount\":\"51.00\",\"currency\":\"NOK\"}");

    static List<String> examples() {
        return GoldenEvents.names().stream()
                .filter(name -> name.startsWith("TicketDistributed."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_as_it_is_always_written_is_read_here(String name) {
        TicketDistributed event = EventJson.readAny(GoldenEvents.body(name), TicketDistributed.class);

        assertThatCode(() -> assertThat(new TicketDistributedReader(JSON.createParser(EventJson.write(event))).read())
                        .isEqualTo(event))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatever_stands_in_a_field_is_read_or_refused_as_in_the_general_way(String name)
            throws JsonProcessingException {
        String body = new String(GoldenEvents.body(name), StandardCharsets.UTF_8);
        for (JsonPointer place : places(JSON.readTree(body), JsonPointer.empty())) {
            for (String value : VALUES) {
                mustBeReadAsInTheGeneralWay(with(body, place, JSON.readTree(value)));
            }
            mustBeReadAsInTheGeneralWay(without(body, place));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_body_that_is_cut_short_is_refused_as_in_the_general_way(String name) {
        String body = new String(GoldenEvents.body(name), StandardCharsets.UTF_8);
        for (int length = 0; length <= body.length(); length += 7) {
            mustBeReadAsInTheGeneralWay(body.substring(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerNumber", "ticketDistributionId", "offerId", "distributedAt", "tickets", "amount"})
    void a_field_that_comes_twice_is_read_as_in_the_general_way(String field) throws JsonProcessingException {
        String body = new String(GoldenEvents.body(examples().get(0)), StandardCharsets.UTF_8);
        JsonNode value = JSON.readTree(body).findValue(field);

        mustBeReadAsInTheGeneralWay(
                body.replaceFirst("\"" + field + "\"", "\"" + field + "\": " + value + ", \"" + field + "\""));
    }

    @Test
    void what_follows_the_event_is_refused_as_in_the_general_way() {
        String body = new String(GoldenEvents.body(examples().get(0)), StandardCharsets.UTF_8);

        mustBeReadAsInTheGeneralWay(body + "{}");
        mustBeReadAsInTheGeneralWay(body + " \n");
        mustBeReadAsInTheGeneralWay("[" + body + "]");
    }

    private static void mustBeReadAsInTheGeneralWay(String body) {
        assertThat(outcome(body, false)).as(body).isEqualTo(outcome(body, true));
    }

    private static Object outcome(String body, boolean general) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return general
                    ? EventJson.readAny(bytes, TicketDistributed.class)
                    : EventJson.read(bytes, TicketDistributed.class);
        } catch (MalformedEventException refused) {
            return refused.getMessage();
        }
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer at) {
        List<JsonPointer> places = new ArrayList<>();
        if (node instanceof ContainerNode<?>) {
            Stream<JsonPointer> children = node instanceof ArrayNode
                    ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(at::appendIndex)
                    : node.properties().stream().map(child -> at.appendProperty(child.getKey()));
            children.forEach(child -> {
                places.add(child);
                places.addAll(places(node.at(child.last()), child));
            });
        }
        return places;
    }

    private static String with(String body, JsonPointer place, JsonNode value) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(body);
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return tree.toString();
    }

    private static String without(String body, JsonPointer place) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(body);
        if (tree.at(place.head()) instanceof ObjectNode parent) {
            parent.remove(place.last().getMatchingProperty());
        }
        return tree.toString();
    }
}
