package no.personnelticket.messaging;

import java.time.Instant;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.json.EventJson;

/**
 * An event as it is stored and published. Its body is written once and never changes.
 *
 * @param body JSON
 * @param traceParent the W3C trace context of the cause of the event, or null
 */
public record StoredEvent(
        String topic, String key, String id, String type, Instant time, String body, String traceParent) {

    /** An event in the caller's trace. */
    public static StoredEvent of(Event event) {
        return of(event, TraceParent.current());
    }

    public static StoredEvent of(Event event, String traceParent) {
        return asWritten(event, EventJson.text(event), traceParent);
    }

    /** An event with the body that was written before. */
    public static StoredEvent asWritten(Event event, String body, String traceParent) {
        return new StoredEvent(
                Event.topic(event.getClass()),
                event.key(),
                event.id(),
                Event.type(event.getClass()),
                event.time(),
                body,
                traceParent);
    }
}
