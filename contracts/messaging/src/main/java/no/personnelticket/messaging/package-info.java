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
 * stored event again and acknowledges. {@link no.personnelticket.messaging.publish.IdempotentSteps} does this for steps
 * that begin with a request, {@link no.personnelticket.messaging.consume.EventReceiver} for steps that begin with events.
 *
 * <p>Here: what an event is ({@code Envelope}, {@code StoredEvent}, {@code Fingerprint}) and how it is measured and
 * traced. {@code publish} and {@code consume} are the two ways above, {@code quarantine} keeps the records that cannot
 * be processed, {@code replay} reads a range of a topic again, {@code json} reads and writes events, {@code kafka}
 * connects to the brokers.
 */
package no.personnelticket.messaging;
