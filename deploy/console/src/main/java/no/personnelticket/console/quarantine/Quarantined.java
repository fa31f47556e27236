package no.personnelticket.console.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import no.personnelticket.messaging.Quarantine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record in quarantine. */
public record Quarantined(ConsumerRecord<String, byte[]> record) {

    /** How often a record is replayed before a further time has to be confirmed. */
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

    /** The kind of reason; empty for a record that was quarantined before there were codes. */
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

    /** Which record of the topic it is; one without the headers that say so is alone. */
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

    /** Whether only size and hash of the body are in the quarantine, because it is too large. */
    public boolean isStub() {
        return record.value() == null
                && !header(Quarantine.PREFIX + "body_size").isEmpty();
    }

    /** How often it was replayed before it came here this time. */
    public int replays() {
        String count = header(Quarantine.REPLAYS);
        return count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0;
    }

    /** Whether it was replayed so often that once more is probably in vain. */
    public boolean isLooping() {
        return replays() >= REPLAYS_WITHOUT_ASKING;
    }

    /** All headers, as text. */
    public List<NamedText> headers() {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new NamedText(header.key(), text(header)))
                .toList();
    }

    /** The record as it came, on the partition from which it came, with the count of its replays. */
    ProducerRecord<String, byte[]> replayed() {
        Headers headers = original();
        headers.remove(Quarantine.REPLAYS);
        headers.add(Quarantine.REPLAYS, Integer.toString(replays() + 1).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic(), partition(), record.key(), record.value(), headers);
    }

    /** The record as its consumer would get it, if it were written now. */
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
