package no.personnelticket.usage.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import org.jboss.logging.Logger;

/**
 * Closes months on the first day of the next month, for every company in order. A fault of one company is stored as
 * the reason and does not stop the others; the next run tries again. Several instances may run it at the same time: a
 * month is closed once.
 */
@ApplicationScoped
class ClosingSchedule {

    private static final Logger LOG = Logger.getLogger(ClosingSchedule.class);
    private static final ClosingRequest REQUEST = new ClosingRequest(CallingClient.SCHEDULE, false, false);

    private final ClosingStep step;
    private final ClosedMonthStore closedMonths;
    private final DueMonthsStep dueMonths;
    private final ClosingFailureStore failures;
    private final MonthMetrics metrics;
    private final Clock clock;

    ClosingSchedule(
            ClosingStep step,
            ClosedMonthStore closedMonths,
            DueMonthsStep dueMonths,
            ClosingFailureStore failures,
            MonthMetrics metrics,
            Clock clock) {
        this.step = step;
        this.closedMonths = closedMonths;
        this.dueMonths = dueMonths;
        this.failures = failures;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{personnelticket.closing.cron}",
            timeZone = "Europe/Oslo",
            concurrentExecution = ConcurrentExecution.SKIP)
    void close() {
        YearMonth over = YearMonth.now(clock).minusMonths(1);
        close(closedMonths.companiesToClose(over), over);
    }

    /** Closes the months of these companies up to and including {@code over}. */
    void close(List<Integer> companyIds, YearMonth over) {
        companyIds.forEach(companyId -> close(companyId, over));
    }

    private void close(int companyId, YearMonth over) {
        CompanyMonth tried = new CompanyMonth(companyId, over);
        try {
            for (YearMonth month : dueMonths.find(companyId, over)) {
                tried = new CompanyMonth(companyId, month);
                step.close(tried, REQUEST);
            }
        } catch (RuntimeException fault) {
            failed(tried, ClosingCheckStep.obstacle(fault));
        }
    }

    private void failed(CompanyMonth month, ClosingObstacle why) {
        metrics.failed();
        LOG.warnf(
                "Month not closed, companyId=%d month=%s errorCode=%s cause=%s",
                month.companyId(), month.month(), why.errorCode(), why.message());
        try {
            failures.put(month, clock.instant(), why);
        } catch (RuntimeException fault) {
            LOG.warnf("The reason cannot be stored now, companyId=%d cause=%s", month.companyId(), fault.getMessage());
        }
    }
}
