package no.personnelticket.messaging.consume;

import java.util.List;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.quarantine.QuarantineReason;

/**
 * The result of storing a batch of events.
 *
 * @param publish the events that the batch causes; they are the same when it is delivered again
 * @param refusals of events that were not stored; they go to the quarantine
 */
public record BatchResult(List<StoredEvent> publish, List<Refusal> refusals) {

    /** Everything is stored, and there is nothing to publish. */
    public static final BatchResult STORED = new BatchResult(List.of(), List.of());

    /** An event that was not stored, and why; the reason never holds personal data. */
    public record Refusal(ReceivedEvent<?> received, QuarantineReason code, String reason) {

        /** An event whose id was received before with another content; {@code idField} is the name of the id. */
        public static Refusal altered(ReceivedEvent<?> received, String idField) {
            return new Refusal(
                    received, QuarantineReason.ALTERED, idField + " was received before with another content");
        }
    }
}
