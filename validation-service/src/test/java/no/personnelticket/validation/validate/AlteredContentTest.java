package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.testing.TestTopics;
import no.personnelticket.validation.Sale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same id with the same content is a duplicate, however it is written; with another content it is refused. */
@QuarkusTest
class AlteredContentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Case(Event event, String idField, String field, String otherValue) {
        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    static Stream<Case> cases() {
        Sale sale = Sale.today();
        return Stream.of(
                new Case(sale.offer(), "offerId", "operator", "RUT"),
                new Case(sale.contract(), "version of the contract", "status", "ENDED"),
                new Case(sale.usage(1), "usageId", "ticketId", "another ticket"),
                new Case(sale.distributed(null), "ticketDistributionId", "orderId", "another order"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void altered_content_is_refused_and_content_in_another_form_is_a_duplicate(Case given) {
        // Given
        TestTopics.publish(given.event());
        byte[] altered = altered(given);

        // When
        publish(given.event(), inAnotherForm(given.event()));
        publish(given.event(), altered);

        // Then
        String quarantine = Event.topic(given.event().getClass()) + ".quarantine";
        assertThat(TestTopics.awaitRecords(
                        quarantine, 1, record -> given.event().id().equals(TestTopics.header(record, "ce_id"))))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.value()).isEqualTo(altered);
                    assertThat(TestTopics.header(record, "quarantine_reason"))
                            .isEqualTo(given.idField() + " was received before with another content");
                });
    }

    private static void publish(Event event, byte[] body) {
        TestTopics.publish(Event.topic(event.getClass()), event.key(), event.id(), Event.type(event.getClass()), body);
    }

    private static byte[] altered(Case given) {
        ObjectNode fields = fields(given.event());
        return fields.put(given.field(), given.otherValue()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Fields in the opposite order, white space between them, and one that nobody knows. */
    private static byte[] inAnotherForm(Event event) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(fields(event).properties());
        Collections.reverse(fields);
        ObjectNode reversed = JSON.createObjectNode().put("optionalFieldOfTheFuture", 1);
        fields.forEach(field -> reversed.set(field.getKey(), field.getValue()));
        return reversed.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode fields(Event event) {
        try {
            return (ObjectNode) JSON.readTree(EventJson.write(event));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
