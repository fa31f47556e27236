package no.personnelticket.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.personnelticket.events.Event;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads an event from a record that is a CloudEvent 1.0, in binary or in structured mode. */
public final class CloudEventReader {

    private static final List<String> REQUIRED = List.of("ce_specversion", "ce_id", "ce_source", "ce_type");
    private static final String STRUCTURED = "application/cloudevents";

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
            throw new MalformedEventException("the body is larger than " + TopicSettings.largestRecord() + " bytes");
        }
        if (record.value() == null) {
            throw new MalformedEventException("the body is empty");
        }
        CloudEvent cloudEvent = cloudEvent(record);
        if (cloudEvent.getSpecVersion() != SpecVersion.V1
                || Plausible.complaint(cloudEvent.getId()).isPresent()) {
            throw new MalformedEventException("not a CloudEvent 1.0 with an id");
        }
        if (!Event.type(type).equals(cloudEvent.getType())) {
            throw new MalformedEventException("the type must be " + Event.type(type));
        }
        if (cloudEvent.getData() == null) {
            throw new MalformedEventException("the body is empty");
        }
        E event = EventJson.read(cloudEvent.getData().toBytes(), type);
        mustBePlausible(event, arrival(record, now));
        return new ReceivedEvent<>(
                event,
                cloudEvent.getId(),
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
            throw new MalformedEventException(implausible.getMessage());
        }
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        if (isStructured(record)) {
            EventJson.check(record.value());
        } else {
            REQUIRED.forEach(name -> require(record, name));
        }
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (EventDeserializationException unreadable) {
            throw new MalformedEventException("the body is not a CloudEvent in JSON");
        } catch (CloudEventRWException unreadable) {
            throw new MalformedEventException("not a CloudEvent 1.0: " + unreadable.getKind());
        } catch (RuntimeException unreadable) { // reading needs nothing but the record
            throw new MalformedEventException(
                    "not a CloudEvent 1.0: " + unreadable.getClass().getSimpleName());
        }
    }

    private static boolean isStructured(ConsumerRecord<?, ?> record) {
        String contentType = header(record, "content-type");
        return contentType != null && contentType.startsWith(STRUCTURED);
    }

    private static void require(ConsumerRecord<?, ?> record, String name) {
        String value = header(record, name);
        if (value == null || value.isBlank()) {
            throw new MalformedEventException("the header " + name + " is required");
        }
    }

    private static String traceParent(ConsumerRecord<?, ?> record, CloudEvent event) {
        String header = header(record, "traceparent");
        Object extension = event.getExtension("traceparent");
        return TraceParent.valid(header != null || extension == null ? header : extension.toString());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
