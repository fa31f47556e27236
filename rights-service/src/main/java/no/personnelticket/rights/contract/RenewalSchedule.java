package no.personnelticket.rights.contract;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Renews all rights every night. Several instances may run it at the same time: a right that one has renewed, the
 * other leaves unchanged.
 */
@ApplicationScoped
public class RenewalSchedule {

    private static final Logger LOG = Logger.getLogger(RenewalSchedule.class);

    private final RenewalStep step;

    public RenewalSchedule(RenewalStep step) {
        this.step = step;
    }

    @Scheduled(
            cron = "{personnelticket.renewal.cron}",
            timeZone = "Europe/Oslo",
            concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        Renewal renewal = step.run();
        LOG.infof(
                "Rights are up to date, years=%s employees=%d changedContracts=%d",
                renewal.years(), renewal.employees(), renewal.changedContracts());
    }
}
