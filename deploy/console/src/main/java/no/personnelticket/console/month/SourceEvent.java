package no.personnelticket.console.month;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as stored in its topic, as far as it is about one ticket: the others of the sale may belong to other
 * companies.
 *
 * @param at the time when it was written
 * @param body indented; without other tickets and without the validation token
 * @param otherTickets the number of tickets that are left out
 */
public record SourceEvent(
        String topic, int partition, long offset, String key, Instant at, String body, int otherTickets) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SourceEvent of(ConsumerRecord<String, byte[]> event, String ticketId) {
        JsonNode body = read(event);
        int otherTickets = removeOtherTickets(body.path("tickets"), ticketId);
        if (body instanceof ObjectNode fields) {
            fields.remove("validationToken");
        }
        return new SourceEvent(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                Instant.ofEpochMilli(event.timestamp()),
                body.toPrettyString(),
                otherTickets);
    }

    private static int removeOtherTickets(JsonNode tickets, String ticketId) {
        int removed = 0;
        for (Iterator<JsonNode> each = tickets.iterator(); each.hasNext(); ) {
            if (!each.next().path("ticketId").asText().equals(ticketId)) {
                each.remove();
                removed++;
            }
        }
        return removed;
    }

    /** Only registered events are shown, and those are JSON. */
    private static JsonNode read(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(new String(event.value(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException unregistered) {
            throw new IllegalStateException("The event of a usage is not JSON", unregistered);
        }
    }
}
