package no.personnelticket.console.quarantine;

import java.time.Instant;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.consume.CloudEventReader;

/**
 * Whether a consumer could read the record now; uses the same code as the consumer. Errors after reading, such as an id
 * that was received with another content, show only when the record is replayed.
 *
 * @param outcome the result that a replay would have
 * @param reason why it cannot be read; empty if it can
 */
public record DryRun(Quarantined record, Outcome outcome, String reason) {

    /** The possible results of a dry run. */
    public enum Outcome {
        READABLE,
        UNREADABLE,
        WITHOUT_BODY
    }

    static DryRun of(Quarantined record, Instant now) {
        if (record.isStub()) {
            return new DryRun(record, Outcome.WITHOUT_BODY, "");
        }
        Class<? extends Event> type = EventTypes.of(record.topic()).orElseThrow();
        try {
            CloudEventReader.read(record.asReceived(), type, now);
            return new DryRun(record, Outcome.READABLE, "");
        } catch (MalformedEventException malformed) {
            return new DryRun(record, Outcome.UNREADABLE, malformed.getMessage());
        }
    }

    public boolean isReadable() {
        return outcome == Outcome.READABLE;
    }

    public boolean isWithoutBody() {
        return outcome == Outcome.WITHOUT_BODY;
    }
}
