package no.personnelticket.messaging;

import java.util.Collection;
import java.util.List;
import no.personnelticket.events.Event;

/**
 * What became of a batch of events.
 *
 * @param publish the events that it causes, the same ones when the batch comes again
 * @param refused what was not taken; it goes to the quarantine
 */
public record Taken(Collection<? extends Event> publish, Collection<Refused> refused) {

    /** Everything was taken and nothing follows from it. */
    public static final Taken ALL = new Taken(List.of(), List.of());

    /** An event that was not taken, and why; the reason never holds personal data. */
    public record Refused(Received<?> received, String reason) {

        /** One whose id, the field of that name, came before with another content. */
        public static Refused altered(Received<?> received, String idField) {
            return new Refused(received, "the same " + idField + " came before with another content");
        }
    }
}
