package no.personnelticket.console.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One action: who did what, when and why.
 *
 * @param number counts from 1
 * @param who the user's id at the issuer
 * @param topic the quarantine's topic; with {@code partition} and {@code offset}, the position of the record
 * @param consumer the service that quarantined it
 * @param reason why the service quarantined it
 * @param why the user's explanation
 * @param previous the SHA-256 of the previous entry; empty in the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long number,
        Instant at,
        String who,
        Action action,
        String topic,
        int partition,
        long offset,
        String consumer,
        String reason,
        String why,
        String previous) {

    /** Throws {@link NullPointerException} if a mandatory field is missing. */
    public AuditEntry {
        requireNonNull(at);
        requireNonNull(who);
        requireNonNull(action);
        requireNonNull(previous);
    }
}
