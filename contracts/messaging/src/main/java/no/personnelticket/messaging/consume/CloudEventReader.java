package no.personnelticket.messaging.consume;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import no.personnelticket.events.Event;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TopicSettings;
import no.personnelticket.messaging.Envelope;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.TraceParent;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.messaging.kafka.LimitedBody;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Reads an event from a record that is a CloudEvent 1.0, in binary or in structured mode. */
public final class CloudEventReader {

    private static final String STRUCTURED = "application/cloudevents";
    private static final String CONTENT_TYPE = "content-type";

    private CloudEventReader() {}

    /**
     * Throws {@link MalformedEventException}, which names the header or field and the reason.
     *
     * @param now an event arrived when its record was written, and at the latest now: read again later, and by another
     *     service, it is judged in the same way
     */
    public static <E extends Event> ReceivedEvent<E> read(
            ConsumerRecord<String, byte[]> record, Class<E> type, Instant now) {
        if (LimitedBody.isTooLarge(record.value())) {
            throw new MalformedEventException(
                    QuarantineReason.TOO_LARGE, "the body is larger than " + TopicSettings.largestRecord() + " bytes");
        }
        if (record.value() == null) {
            throw new MalformedEventException(QuarantineReason.MALFORMED_BODY, "the body is empty");
        }
        Envelope envelope = envelope(record);
        envelope.mustBeOf(type);
        CloudEvent cloudEvent = cloudEvent(record, envelope);
        if (cloudEvent.getData() == null) {
            throw new MalformedEventException(QuarantineReason.MALFORMED_BODY, "the body is empty");
        }
        envelope.mustBePlausible(cloudEvent.getTime(), arrival(record, now));
        E event = EventJson.read(cloudEvent.getData().toBytes(), type);
        envelope.mustBelongTo(event, record.key());
        mustBePlausible(event, arrival(record, now));
        return new ReceivedEvent<>(
                event,
                Fingerprint.of(event),
                record.topic(),
                record.partition(),
                record.offset(),
                traceParent(record, cloudEvent));
    }

    private static Instant arrival(ConsumerRecord<?, ?> record, Instant now) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        return record.timestamp() != ConsumerRecord.NO_TIMESTAMP && written.isBefore(now) ? written : now;
    }

    private static void mustBePlausible(Event event, Instant arrival) {
        try {
            Plausible.check(event, arrival);
        } catch (IllegalArgumentException implausible) {
            throw new MalformedEventException(QuarantineReason.IMPLAUSIBLE, implausible.getMessage());
        }
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> record) {
        if (!isStructured(record)) {
            return new Envelope("the header ce_", name -> header(record, "ce_" + name));
        }
        JsonNode body = EventJson.tree(record.value());
        return new Envelope("the attribute ", name -> body.path(name).textValue());
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        try {
            return isStructured(record)
                    ? KafkaMessageFactory.createReader(withLowerCaseType(record), record.value())
                            .toEvent()
                    : KafkaMessageFactory.createReader(record).toEvent();
        } catch (EventDeserializationException unreadable) {
            envelope.mustBeReadable();
            throw new MalformedEventException(QuarantineReason.WRONG_ENVELOPE, "the body is not a CloudEvent in JSON");
        } catch (RuntimeException unreadable) { // reading needs nothing but the record
            envelope.mustBeReadable();
            throw new MalformedEventException(
                    QuarantineReason.WRONG_ENVELOPE,
                    "not a CloudEvent 1.0: " + unreadable.getClass().getSimpleName());
        }
    }

    private static boolean isStructured(ConsumerRecord<?, ?> record) {
        String contentType = header(record, CONTENT_TYPE);
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
    }

    /** Media types ignore case, which the library does not. */
    private static Headers withLowerCaseType(ConsumerRecord<?, ?> record) {
        String type = header(record, CONTENT_TYPE).toLowerCase(Locale.ROOT);
        return new RecordHeaders(record.headers())
                .remove(CONTENT_TYPE)
                .add(CONTENT_TYPE, type.getBytes(StandardCharsets.UTF_8));
    }

    private static String traceParent(ConsumerRecord<?, ?> record, CloudEvent event) {
        String header = header(record, "traceparent");
        Object extension = event.getExtension("traceparent");
        return TraceParent.valid(header != null || extension == null ? header : extension.toString());
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
