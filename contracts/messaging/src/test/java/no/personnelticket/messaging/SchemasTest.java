package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.messaging.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas promise what the records accept: no more, and hardly less. */
class SchemasTest {

    /** Refused by the code alone: syntax of the document, and what relates two fields. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "TicketDistributed.must-be-refused.BOM",
            "TicketDistributed.schema-and-code-differ.customerNumber-float-1000001-0",
            "TicketDistributed.schema-and-code-differ.pricePaid-wrong",
            "TicketRefunded.schema-and-code-differ.same-ticket-twice");

    private static final String NOT_FOR_A_SCHEMA = "tickets[0].pricePaid must be fullFare plus the discount rights";

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(EventJson.LIMITS)
                    .build())
            .build();

    static Stream<Event> events() {
        return Stream.concat(
                CompleteEvents.all().stream(),
                GoldenEvents.names().stream()
                        .map(name -> EventJson.read(GoldenEvents.body(name), GoldenEvents.type(name))));
    }

    @Test
    void every_schema_is_a_schema() throws IOException {
        try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
            for (Path file : files.toList()) {
                assertThat(Schemas.complaintsAboutItself(json.readTree(file.toFile())))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_accepts_what_the_record_writes(Event event) throws IOException {
        assertThat(Schemas.complaints(schemaOf(event), tree(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void without_a_field_schema_and_record_refuse_or_accept_together(Event event) throws IOException {
        int fields = Places.fields(tree(event)).size();
        for (int i = 0; i < fields; i++) {
            JsonNode body = tree(event);
            Places.Field field = Places.fields(body).get(i);
            field.object().remove(field.name());

            assertThat(schemaAccepts(event, body))
                    .as(
                            "schema accepts without %s in %s",
                            field.name(), event.getClass().getSimpleName())
                    .isEqualTo(recordAccepts(event, body));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_the_record_refuses_the_schema_refuses_too(Event event) throws IOException {
        List<JsonNode> strange = List.of(
                TextNode.valueOf(" "),
                TextNode.valueOf("strange"),
                IntNode.valueOf(0),
                IntNode.valueOf(-1),
                json.readTree("1.5"),
                json.readTree("true"),
                json.readTree("[]"),
                json.readTree("{}"),
                json.readTree("[null]"),
                json.readTree("null"));
        int fields = Places.fields(tree(event)).size();
        for (int i = 0; i < fields; i++) {
            for (JsonNode value : strange) {
                JsonNode body = tree(event);
                Places.Field field = Places.fields(body).get(i);
                field.object().set(field.name(), value);

                if (schemaAccepts(event, body)) {
                    assertThat(refusal(event, body))
                            .as("%s for %s in %s", value, field.name(), event.getClass())
                            .isIn("", NOT_FOR_A_SCHEMA);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"976", "976.5", "976.505", "976,50", "NOK 976.50", "1E3", "99999999999.00", "+976.50", ""})
    void an_amount_that_is_not_written_with_two_decimals_is_refused(String amount) throws IOException {
        ObjectNode body = (ObjectNode) tree(CompleteEvents.of(TicketDistributed.class));
        ((ObjectNode) body.at("/tickets/0/fullFare")).put("amount", amount);

        assertThat(Schemas.complaints("TicketDistributed.v1", body)).isNotEmpty();
    }

    @Test
    void an_amount_that_is_a_number_is_refused() throws IOException {
        ObjectNode body = (ObjectNode) tree(CompleteEvents.of(TicketDistributed.class));
        ((ObjectNode) body.at("/tickets/0/fullFare")).put("amount", 1026.00);

        assertThat(Schemas.complaints("TicketDistributed.v1", body)).isNotEmpty();
    }

    @Test
    void a_discount_that_raises_the_price_is_refused() throws IOException {
        ObjectNode body = (ObjectNode) tree(CompleteEvents.of(TicketDistributed.class));
        ((ObjectNode) body.at("/tickets/0/discountRights/0/amount")).put("amount", "976.00");

        assertThat(Schemas.complaints("TicketDistributed.v1", body)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_describes_every_field_and_no_other(Event event) throws IOException {
        JsonNode schema = json.readTree(
                Schemas.FOLDER.resolve(schemaOf(event) + ".schema.json").toFile());

        assertThat(schema.get("properties").propertyStream().map(property -> property.getKey()))
                .containsAll(tree(event)
                        .propertyStream()
                        .map(property -> property.getKey())
                        .toList())
                .hasSize(event.getClass().getRecordComponents().length);
        assertThat(schema.get("additionalProperties").asBoolean()).isTrue();
    }

    static Stream<String> cases() {
        return Cases.names().filter(name -> !BEYOND_A_SCHEMA.contains(name) && !name.endsWith("structured-mode"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void schema_and_record_judge_what_platforms_sent_alike(String name) throws IOException {
        byte[] body = Cases.body(name + ".json");
        Class<? extends Event> type =
                name.startsWith("TicketRefunded") ? TicketRefunded.class : TicketDistributed.class;

        assertThat(Schemas.complaints(type.getSimpleName() + ".v1", json.readTree(body))
                        .isEmpty())
                .as("the schema accepts it, which the record judges: %s", refusal(type, body))
                .isEqualTo(refusal(type, body).isEmpty());
    }

    private boolean schemaAccepts(Event event, JsonNode body) {
        return Schemas.complaints(schemaOf(event), body).isEmpty();
    }

    private boolean recordAccepts(Event event, JsonNode body) throws IOException {
        return refusal(event, body).isEmpty();
    }

    private String refusal(Event event, JsonNode body) throws IOException {
        return refusal(event.getClass(), json.writeValueAsBytes(body));
    }

    private static String refusal(Class<? extends Event> type, byte[] body) {
        try {
            EventJson.read(body, type);
            return "";
        } catch (MalformedEventException refused) {
            return refused.getMessage();
        }
    }

    private JsonNode tree(Event event) throws IOException {
        return json.readTree(EventJson.write(event));
    }

    private static String schemaOf(Event event) {
        return event.getClass().getSimpleName() + ".v1";
    }
}
