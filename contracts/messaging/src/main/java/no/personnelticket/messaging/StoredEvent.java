package no.personnelticket.messaging;

import java.time.Instant;
import no.personnelticket.events.Event;

/** An event as it is stored and sent: the body never changes from the first time it was written. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredEvent(String topic, String key, String id, String type, Instant time, byte[] body) {

    public static StoredEvent of(Event event) {
        return of(event, EventJson.write(event));
    }

    /**
     * With a body that is written already.
     *
     * @param body exactly what {@link EventJson#write} makes of the event
     */
    public static StoredEvent of(Event event, byte[] body) {
        return new StoredEvent(
                Event.topic(event.getClass()),
                event.key(),
                event.id(),
                Event.type(event.getClass()),
                event.time(),
                body);
    }
}
