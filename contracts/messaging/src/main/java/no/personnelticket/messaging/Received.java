package no.personnelticket.messaging;

import no.personnelticket.events.Event;

/**
 * An event as it came in.
 *
 * @param eventId the CloudEvents id
 * @param fingerprint SHA-256 of the body as it came
 * @param topic with partition and offset, where the event stands
 * @param traceParent the W3C trace context, or null
 */
public record Received<E extends Event>(
        E event, String eventId, String fingerprint, String topic, int partition, long offset, String traceParent) {}
