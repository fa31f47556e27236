package no.personnelticket.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.DistributionChecked.CheckedTicket;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same id with other values is refused by every consumer; the same values in another form are a duplicate. */
@QuarkusTest
class AlteredContentTest extends UsageServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AT = "2024-05-20T10:00:00Z";

    static Stream<Arguments> events() {
        TicketDistributed distribution = Samples.distribution(UUID.randomUUID(), "976.00", AT);
        ContractChanged contract = Samples.contract(UUID.randomUUID(), 16, Samples.employee(1, 1), TravelType.PRIVATE);
        DistributionChecked checked = new DistributionChecked(
                distribution.ticketDistributionId(),
                distribution.customerNumber(),
                List.of(new CheckedTicket("1", ValidationStatus.SKIPPED)),
                Instant.parse(AT));
        return Stream.of(
                Arguments.of(distribution, "orderId", "ticketDistributionId"),
                Arguments.of(Samples.refund(distribution, "76.00", AT), "refundedAt", "refundId"),
                Arguments.of(contract, "validFrom", "version of the contract"),
                Arguments.of(checked, "distributedAt", "ticketDistributionId"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void altered_content_is_refused_and_another_form_of_the_same_is_not(Event event, String field, String idField)
            throws IOException {
        // Given
        String marker = "marker-" + UUID.randomUUID();
        TestTopics.publish(event);

        // When
        publish(event, event.id(), reordered(event));
        publish(event, event.id(), altered(event, field));
        publish(event, marker, new byte[] {'{', '}'});

        // Then
        List<ConsumerRecord<String, byte[]>> quarantined = TestTopics.awaitRecords(
                Event.topic(event.getClass()) + ".quarantine", 2, record -> List.of(event.id(), marker)
                        .contains(TestTopics.header(record, "ce_id")));
        assertThat(quarantined)
                .extracting(record -> TestTopics.header(record, "ce_id"))
                .containsExactlyInAnyOrder(event.id(), marker);
        ConsumerRecord<String, byte[]> refused = quarantined.stream()
                .filter(record -> event.id().equals(TestTopics.header(record, "ce_id")))
                .findFirst()
                .orElseThrow();
        assertThat(refused.value()).isEqualTo(altered(event, field));
        assertThat(TestTopics.header(refused, "quarantine_reason"))
                .isEqualTo(idField + " was received before with another content");
    }

    private static void publish(Event event, String id, byte[] body) {
        TestTopics.publish(Event.topic(event.getClass()), event.key(), id, Event.type(event.getClass()), body);
    }

    /** The fields in the opposite order, with white space, and one that the type does not have. */
    private static byte[] reordered(Event event) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(EventJson.write(event));
        List<String> names = new java.util.ArrayList<>();
        body.fieldNames().forEachRemaining(name -> names.add(0, name));
        ObjectNode reordered = JSON.createObjectNode();
        names.forEach(name -> reordered.set(name, body.get(name)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(reordered.put("aNewField", 7));
    }

    private static byte[] altered(Event event, String field) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(EventJson.write(event));
        body.put(
                field,
                body.get(field).asText().replaceFirst("2024", "2023")
                        + (field.endsWith("Id") || field.endsWith("Version") ? "x" : ""));
        return JSON.writeValueAsBytes(body);
    }
}
