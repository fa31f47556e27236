package no.personnelticket.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** Where records go that could not be taken: to {@code <topic>.quarantine}, as they came, with cause and origin. */
@ApplicationScoped
class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private final EventPublisher publisher;
    private final MeterRegistry metrics;

    Quarantine(EventPublisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        this.metrics = metrics;
    }

    void put(ConsumerRecord<String, byte[]> record, String reason) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        add(headers, "quarantine_reason", reason);
        add(headers, "quarantine_topic", record.topic());
        add(headers, "quarantine_partition", Integer.toString(record.partition()));
        add(headers, "quarantine_offset", Long.toString(record.offset()));
        publisher.publish(record.topic() + ".quarantine", record.key(), record.value(), headers);
        metrics.counter("events.quarantined", "topic", record.topic()).increment();
        LOG.warnf(
                "Event went to quarantine, topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
