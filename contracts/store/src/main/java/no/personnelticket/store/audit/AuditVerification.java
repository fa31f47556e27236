package no.personnelticket.store.audit;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the audit log is as it was written.
 *
 * @param intact whether nothing was wrong
 * @param entries how many entries the chain has, up to the first wrong one
 * @param head the hash of the last of these, in hexadecimal; a copy that is kept elsewhere reveals a chain that was
 *     rewritten as a whole
 * @param firstWrong the position of the first entry that was changed, added or deleted; null if there is none
 * @param notChained entries that are older than a minute and not in the chain
 */
@Schema(name = "AuditVerification")
record AuditVerification(boolean intact, long entries, String head, Long firstWrong, long notChained) {

    /** The age by which a working service has added an entry to the chain. */
    static final Duration CHAINED_WITHIN = Duration.ofMinutes(1);
}
