package no.personnelticket.messaging.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.stream.Stream;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.messaging.consume.CloudEventReader;
import no.personnelticket.messaging.kafka.LimitedBody;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.publish.PublicationRefusedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes records that cannot be processed to {@code <topic>.quarantine}, with key, headers and body unchanged, and
 * consumer, reason, reason code and origin in additional headers. A record that is too large for the topic becomes a
 * stub: without its body, with the body's size and SHA-256.
 */
@ApplicationScoped
public class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    /** The prefix of the headers that a record gets in the quarantine. */
    public static final String PREFIX = "quarantine_";

    /** The suffix of the name of a quarantine's topic. */
    public static final String SUFFIX = ".quarantine";

    /** A header of a replayed record: how often it was replayed. */
    public static final String REPLAYS = "replay_count";

    private final EventPublisher publisher;
    private final EventMetrics metrics;
    private final String consumer;

    public Quarantine(
            EventPublisher publisher,
            EventMetrics metrics,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.consumer = consumer;
    }

    /**
     * Returns when the record is in the quarantine.
     *
     * @param code the kind of reason
     * @param reason names the field and what is wrong with it, never its value
     */
    public void put(ConsumerRecord<String, byte[]> record, QuarantineReason code, String reason) {
        Iterator<ProducerRecord<String, byte[]>> forms =
                forms(record, code, reason).iterator();
        while (!isPublished(forms.next(), !forms.hasNext())) {
            LOG.debugf("Too large for the quarantine, topic=%s offset=%d", record.topic(), record.offset());
        }
        metrics.quarantined(record.topic(), code).increment();
        TraceParent.inLog(
                CloudEventReader.header(record, "traceparent"),
                () -> LOG.warnf(
                        "Event went to quarantine, topic=%s partition=%d offset=%d reasonCode=%s reason=%s",
                        record.topic(), record.partition(), record.offset(), code.code(), reason));
    }

    /**
     * Whether the record was in a quarantine before. The console sets the first header; a replay by other means may
     * keep the second.
     */
    public static boolean isReplayed(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(REPLAYS) != null || record.headers().lastHeader(PREFIX + "topic") != null;
    }

    /**
     * The forms to try in turn: the whole record, a stub, and a stub without key and headers if even these are too
     * large.
     */
    private Stream<ProducerRecord<String, byte[]>> forms(
            ConsumerRecord<String, byte[]> record, QuarantineReason code, String reason) {
        String topic = record.topic() + SUFFIX;
        Headers came = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                came.add(header);
            }
        });
        Headers cause = cause(record, code, reason);
        ProducerRecord<String, byte[]> whole = of(topic, record.key(), record.value(), came, cause);
        Headers stub = of(topic, null, null, cause, body(record)).headers();
        Stream<ProducerRecord<String, byte[]>> stubs =
                Stream.of(of(topic, record.key(), null, came, stub), of(topic, null, null, new RecordHeaders(), stub));
        return LimitedBody.isTooLarge(record.value()) ? stubs : Stream.concat(Stream.of(whole), stubs);
    }

    private boolean isPublished(ProducerRecord<String, byte[]> record, boolean isLast) {
        try {
            publisher.publish(record);
            return true;
        } catch (PublicationRefusedException refused) {
            if (isLast || !refused.isTooLarge()) {
                throw refused;
            }
            return false;
        }
    }

    private Headers cause(ConsumerRecord<String, byte[]> record, QuarantineReason code, String reason) {
        Headers headers = new RecordHeaders();
        EventPublisher.add(headers, PREFIX + "consumer", consumer);
        EventPublisher.add(headers, PREFIX + "reason_code", code.code());
        EventPublisher.add(headers, PREFIX + "reason", reason);
        EventPublisher.add(headers, PREFIX + "topic", record.topic());
        EventPublisher.add(headers, PREFIX + "partition", Integer.toString(record.partition()));
        EventPublisher.add(headers, PREFIX + "offset", Long.toString(record.offset()));
        return headers;
    }

    private static Headers body(ConsumerRecord<String, byte[]> record) {
        Headers headers = new RecordHeaders();
        if (LimitedBody.isTooLarge(record.value())) {
            headers.add(record.headers().lastHeader(LimitedBody.SIZE));
            headers.add(record.headers().lastHeader(LimitedBody.SHA_256));
        } else if (record.value() != null) {
            EventPublisher.add(headers, LimitedBody.SIZE, Integer.toString(record.value().length));
            EventPublisher.add(headers, LimitedBody.SHA_256, Fingerprint.ofBytes(record.value()));
        }
        return headers;
    }

    private static ProducerRecord<String, byte[]> of(
            String topic, String key, byte[] body, Headers first, Headers then) {
        Headers headers = new RecordHeaders(first);
        then.forEach(headers::add);
        return new ProducerRecord<>(topic, null, key, body, headers);
    }
}
