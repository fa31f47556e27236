package no.personnelticket.messaging.consume;

import no.personnelticket.events.Event;

/**
 * An event as it was received.
 *
 * @param fingerprint SHA-256 of the values of the event's own fields; the order of fields, white space and unknown
 *     fields do not change it
 * @param topic with partition and offset, the origin of the event
 * @param traceParent the W3C trace context of the publisher, or null
 */
public record ReceivedEvent<E extends Event>(
        E event, String fingerprint, String topic, int partition, long offset, String traceParent) {}
