package no.personnelticket.console.month;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as stored in its topic.
 *
 * @param at the time when it was written
 * @param body indented
 */
public record SourceEvent(String topic, int partition, long offset, String key, Instant at, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SourceEvent of(ConsumerRecord<String, byte[]> event) {
        return new SourceEvent(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                Instant.ofEpochMilli(event.timestamp()),
                indented(new String(event.value(), StandardCharsets.UTF_8)));
    }

    private static String indented(String body) {
        try {
            return JSON.readTree(body).toPrettyString();
        } catch (JsonProcessingException otherForm) {
            return body;
        }
    }
}
