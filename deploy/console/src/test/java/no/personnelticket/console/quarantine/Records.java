package no.personnelticket.console.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a service's quarantine writes them, with literal names of headers. */
final class Records {

    static final String TOPIC = "TicketDistributed.quarantine";

    /** Each is another record of its topic. */
    private static final AtomicLong OFFSET = new AtomicLong(711);

    private Records() {}

    static byte[] golden() {
        try {
            return Files.readAllBytes(Path.of(
                    System.getProperty("project.root"),
                    "contracts/events/src/test/resources/golden/TicketDistributed.v1.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> headers(String reason) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47",
                "ce_type", "no.personnelticket.TicketDistributed.v1",
                "ce_source", "/sales-platform",
                "content-type", "application/json"));
        headers.putAll(Map.of(
                "quarantine_consumer", "usage-registration-service",
                "quarantine_reason_code", "malformed-body",
                "quarantine_reason", reason,
                "quarantine_topic", "TicketDistributed",
                "quarantine_partition", "4",
                "quarantine_offset", Long.toString(OFFSET.getAndIncrement())));
        return headers;
    }

    static Quarantined received(byte[] body, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(TOPIC, 0, 17, "1000001", body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Quarantined(record);
    }
}
