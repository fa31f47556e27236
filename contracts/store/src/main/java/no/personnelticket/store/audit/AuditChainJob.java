package no.personnelticket.store.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.store.Migration;
import org.jboss.logging.Logger;

/**
 * Adds the entries of the audit log to the hash chain shortly after they are written, so that no call waits for the entry
 * of another call.
 */
@IfBuildProperty(name = "personnelticket.has-database", stringValue = "true", enableIfMissing = true)
@Singleton
public class AuditChainJob {

    private static final Logger LOG = Logger.getLogger(AuditChainJob.class);

    private final AuditChainStore chain;
    private final Migration migration;

    AuditChainJob(AuditChainStore chain, Migration migration) {
        this.chain = chain;
        this.migration = migration;
    }

    /** Adds entries in chunks until none is left. */
    @Scheduled(every = "{personnelticket.audit.chained-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        if (!migration.isDone()) {
            return;
        }
        try {
            int chained;
            do {
                chained = chain.chain();
            } while (chained > 0);
        } catch (DatabaseException fault) {
            LOG.warnf("Entries of the audit log are not chained yet, cause=%s", fault.getMessage());
        }
    }
}
