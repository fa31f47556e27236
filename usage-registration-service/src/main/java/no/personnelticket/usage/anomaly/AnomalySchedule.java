package no.personnelticket.usage.anomaly;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import no.personnelticket.messaging.TransientFault;
import org.jboss.logging.Logger;

/**
 * Searches for anomalies at an interval. Each run checks everything, so that none is missed after a replay or a
 * restore. Several instances may run it at once.
 */
@Singleton
class AnomalySchedule {

    private static final Logger LOG = Logger.getLogger(AnomalySchedule.class);

    private final AnomalyStore anomalies;

    AnomalySchedule(AnomalyStore anomalies) {
        this.anomalies = anomalies;
    }

    @Scheduled(every = "{personnelticket.anomalies.every}", delay = 1, concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        try {
            int found = anomalies.findNew();
            if (found > 0) {
                LOG.infof("Anomalies are found, count=%d", found);
            }
        } catch (RuntimeException fault) {
            if (!TransientFault.is(fault)) {
                throw fault;
            }
            LOG.warnf("Searching for anomalies failed; the next run tries again, cause=%s", fault);
        }
    }
}
