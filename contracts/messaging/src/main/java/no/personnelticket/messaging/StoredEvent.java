package no.personnelticket.messaging;

import java.time.Instant;
import no.personnelticket.events.Event;

/**
 * An event as it is stored and published: the body never changes from the first time it was written.
 *
 * @param body JSON
 * @param traceParent the W3C trace context of what caused the event, or null
 */
public record StoredEvent(
        String topic, String key, String id, String type, Instant time, String body, String traceParent) {

    /** In the trace of the caller. */
    public static StoredEvent of(Event event) {
        return of(event, TraceParent.current());
    }

    public static StoredEvent of(Event event, String traceParent) {
        return asWritten(event, EventJson.text(event), traceParent);
    }

    /** An event that was written before, with the body of that time. */
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
