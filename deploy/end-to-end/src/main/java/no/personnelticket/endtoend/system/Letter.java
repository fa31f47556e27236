package no.personnelticket.endtoend.system;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record to publish.
 *
 * @param body null for a record without one
 */
public record Letter(String topic, String key, String body, Map<String, String> headers) {

    /** A CloudEvent in binary mode, as the contract requires. */
    public static Letter event(String topic, String key, String id, String json) {
        return new Letter(topic, key, json, headers(topic, id));
    }

    public Letter withBody(String other) {
        return new Letter(topic, key, other, headers);
    }

    /** The same record with one header replaced, or removed if the value is null. */
    public Letter withHeader(String name, String valueOrNull) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (valueOrNull != null) {
            changed.put(name, valueOrNull);
        }
        return new Letter(topic, key, body, changed);
    }

    public ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Map<String, String> headers(String topic, String id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_source", "/sales-platform");
        headers.put("ce_id", id);
        headers.put("ce_type", "no.personnelticket." + topic + ".v1");
        return headers;
    }
}
