package no.personnelticket.console.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One action: who, when, what, why.
 *
 * @param number counts from 1
 * @param who the user's id at the issuer
 * @param topic of the record in quarantine, with {@code partition} and {@code offset}
 * @param consumer the service that quarantined it
 * @param reason why the service quarantined it
 * @param why what the user said
 * @param previous the SHA-256 of the entry before; empty in the first one
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

    /** Throws {@link NullPointerException} without what every entry has. */
    public AuditEntry {
        requireNonNull(at);
        requireNonNull(who);
        requireNonNull(action);
        requireNonNull(previous);
    }
}
