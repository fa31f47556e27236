package no.personnelticket.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where records go that cannot be processed: to {@code <topic>.quarantine} with key, headers and body as they came, and the
 * consumer, the reason and the origin in headers of their own. What is too large for the topic goes there as a stub:
 * without its body, with the body's size and SHA-256.
 */
@ApplicationScoped
public class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private static final String PREFIX = "quarantine_";

    private final EventPublisher publisher;
    private final MeterRegistry metrics;
    private final String consumer;

    public Quarantine(
            EventPublisher publisher,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.consumer = consumer;
    }

    /**
     * Returns when the record is in the quarantine.
     *
     * @param reason names the field and what is wrong with it, never its value
     */
    public void put(ConsumerRecord<String, byte[]> record, String reason) {
        String topic = record.topic() + ".quarantine";
        Headers headers = headers(record, reason);
        try {
            publisher.publish(topic, record.key(), record.value(), headers);
        } catch (PublicationRefusedException refused) {
            if (!refused.isTooLarge()) {
                throw refused;
            }
            publisher.publish(topic, record.key(), null, stub(headers, record.value()));
        }
        metrics.counter("events.quarantined", "topic", record.topic()).increment();
        TraceParent.inLog(
                CloudEventReader.header(record, "traceparent"),
                () -> LOG.warnf(
                        "Event went to quarantine, topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), reason));
    }

    private Headers headers(ConsumerRecord<String, byte[]> record, String reason) {
        Headers headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        EventPublisher.add(headers, PREFIX + "consumer", consumer);
        EventPublisher.add(headers, PREFIX + "reason", reason);
        EventPublisher.add(headers, PREFIX + "topic", record.topic());
        EventPublisher.add(headers, PREFIX + "partition", Integer.toString(record.partition()));
        EventPublisher.add(headers, PREFIX + "offset", Long.toString(record.offset()));
        return headers;
    }

    private static Headers stub(Headers headers, byte[] body) {
        EventPublisher.add(headers, PREFIX + "body_size", Integer.toString(body.length));
        EventPublisher.add(headers, PREFIX + "body_sha256", Fingerprint.of(body));
        return headers;
    }
}
