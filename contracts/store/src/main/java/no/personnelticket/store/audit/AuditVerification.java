package no.personnelticket.store.audit;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the audit log is as it was written.
 *
 * @param holds whether nothing was wrong
 * @param entries how many entries the chain holds, up to the first that is wrong
 * @param head the hash of the last of these, in hexadecimal: who keeps it elsewhere finds a chain that was made anew
 * @param firstWrong the position of the first entry that was changed, added or taken away; null where none was
 * @param notChained entries that are older than a minute and in no chain
 */
@Schema(name = "AuditVerification")
record AuditVerification(boolean holds, long entries, String head, Long firstWrong, long notChained) {

    /** By then an entry is in the chain, where the service works. */
    static final Duration CHAINED_WITHIN = Duration.ofMinutes(1);
}
