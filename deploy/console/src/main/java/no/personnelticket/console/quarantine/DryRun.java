package no.personnelticket.console.quarantine;

import java.time.Instant;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.CloudEventReader;
import no.personnelticket.messaging.MalformedEventException;

/**
 * Whether a consumer could read the record now, by the same code with which it reads. What a consumer does after reading, as
 * finding the id with another content, is known only when the record is replayed.
 *
 * @param outcome what would happen
 * @param reason why it cannot be read; empty where it can
 */
public record DryRun(Quarantined record, Outcome outcome, String reason) {

    /** What a dry run can find. */
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
