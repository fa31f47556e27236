package no.personnelticket.messaging;

import java.util.List;

/**
 * What storing a batch of events came to.
 *
 * @param publish the events that it causes, the same ones when the batch is delivered again
 * @param refusals of events that were not stored; they go to the quarantine
 */
public record BatchResult(List<StoredEvent> publish, List<Refusal> refusals) {

    /** Everything is stored and nothing follows from it. */
    public static final BatchResult STORED = new BatchResult(List.of(), List.of());

    /** An event that was not stored, and why; the reason never holds personal data. */
    public record Refusal(ReceivedEvent<?> received, QuarantineReason code, String reason) {

        /** An event whose id, the field of that name, was received before with another content. */
        public static Refusal altered(ReceivedEvent<?> received, String idField) {
            return new Refusal(
                    received, QuarantineReason.ALTERED, idField + " was received before with another content");
        }
    }
}
