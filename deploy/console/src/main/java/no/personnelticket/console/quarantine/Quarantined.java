package no.personnelticket.console.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import no.personnelticket.messaging.quarantine.Quarantine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record in quarantine. */
public record Quarantined(ConsumerRecord<String, byte[]> record) {

    /** The number of replays of a record after which a further one must be confirmed. */
    static final int REPLAYS_WITHOUT_ASKING = 3;

    public Position position() {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    public String topic() {
        return position().origin();
    }

    public String consumer() {
        return header(Quarantine.PREFIX + "consumer");
    }

    /** The code of the reason; empty for a record that was quarantined before reason codes existed. */
    public String reasonCode() {
        return header(Quarantine.PREFIX + "reason_code");
    }

    public String reason() {
        return header(Quarantine.PREFIX + "reason");
    }

    public String originPartition() {
        return header(Quarantine.PREFIX + "partition");
    }

    public String originOffset() {
        return header(Quarantine.PREFIX + "offset");
    }

    /** The position of the original record in its topic. A record without these headers equals no other. */
    Origin cameFrom() {
        return originOffset().isEmpty()
                ? new Origin(record.topic(), Integer.toString(record.partition()), Long.toString(record.offset()))
                : new Origin(topic(), originPartition(), originOffset());
    }

    public String eventId() {
        return header("ce_id");
    }

    public String key() {
        return record.key() == null ? "" : record.key();
    }

    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Whether the quarantine has only size and hash of the body, because the body is too large. */
    public boolean isStub() {
        return record.value() == null
                && !header(Quarantine.PREFIX + "body_size").isEmpty();
    }

    /** How often the record was replayed before this quarantine. */
    public int replays() {
        String count = header(Quarantine.REPLAYS);
        return count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0;
    }

    /** Whether the record was replayed so often that another replay will probably fail. */
    public boolean isLooping() {
        return replays() >= REPLAYS_WITHOUT_ASKING;
    }

    /** All headers, as text. */
    public List<NamedText> headers() {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new NamedText(header.key(), text(header)))
                .toList();
    }

    /** The original record for its original partition, with the increased count of replays. */
    ProducerRecord<String, byte[]> replayed() {
        Headers headers = original();
        headers.remove(Quarantine.REPLAYS);
        headers.add(Quarantine.REPLAYS, Integer.toString(replays() + 1).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic(), partition(), record.key(), record.value(), headers);
    }

    /** The record as a consumer would receive it after a replay. */
    ConsumerRecord<String, byte[]> asReceived() {
        ConsumerRecord<String, byte[]> received =
                new ConsumerRecord<>(topic(), record.partition(), record.offset(), record.key(), record.value());
        original().forEach(received.headers()::add);
        return received;
    }

    private Integer partition() {
        return originPartition().matches("\\d{1,5}") ? Integer.valueOf(originPartition()) : null;
    }

    private Headers original() {
        Headers headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(Quarantine.PREFIX)) {
                headers.add(header);
            }
        });
        return headers;
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header);
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
