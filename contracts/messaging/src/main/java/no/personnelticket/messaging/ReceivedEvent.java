package no.personnelticket.messaging;

import no.personnelticket.events.Event;

/**
 * An event as it was received.
 *
 * @param fingerprint SHA-256 of the values of the event's own fields: the same for another order of fields, other white
 *     space and fields that the type does not have
 * @param topic with partition and offset, where the event stands
 * @param traceParent the W3C trace context that it was published in, or null
 */
public record ReceivedEvent<E extends Event>(
        E event, String fingerprint, String topic, int partition, long offset, String traceParent) {}
