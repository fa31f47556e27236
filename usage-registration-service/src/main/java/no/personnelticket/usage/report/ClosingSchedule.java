package no.personnelticket.usage.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.http.Problem;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.usage.month.CompanyMonth;
import org.jboss.logging.Logger;

/**
 * Closes the month that is over on the first day of the next, for every company. What could not be closed is tried again
 * at the next run. Several instances may do so at the same time: what one has closed, the other finds closed.
 */
@ApplicationScoped
class ClosingSchedule {

    private static final Logger LOG = Logger.getLogger(ClosingSchedule.class);

    private final ClosingStep step;

    ClosingSchedule(ClosingStep step) {
        this.step = step;
    }

    @Scheduled(
            cron = "{personnelticket.closing.cron}",
            timeZone = "Europe/Oslo",
            concurrentExecution = ConcurrentExecution.SKIP)
    void close() {
        for (CompanyMonth month : step.due()) {
            try {
                step.close(month);
            } catch (Problem notNow) {
                LOG.warnf("Month not closed, %s cause=%s", named(month), notNow.errorCode());
            } catch (DatabaseException fault) {
                LOG.warnf("Month not closed, %s cause=%s", named(month), fault.getMessage());
            }
        }
    }

    private static String named(CompanyMonth month) {
        return "companyId=" + month.companyId() + " month=" + month.month();
    }
}
