/**
 * How an event travels, the same for every step: store, publish, acknowledge.
 *
 * <ol>
 * <li>Store the decision and the event that it causes in one PostgreSQL transaction, under a key that the caller or
 * the input event determines.
 * <li>Publish the event, acks=all.
 * <li>Acknowledge: answer the HTTP request, or commit the offset.
 * </ol>
 *
 * A caller without an acknowledgement retries; the step finds its key stored, changes nothing, publishes the same
 * stored event again and acknowledges. {@link no.personnelticket.messaging.IdempotentSteps} does this for steps that
 * begin with a request, {@link no.personnelticket.messaging.EventReceiver} for steps that begin with events.
 */
package no.personnelticket.messaging;
