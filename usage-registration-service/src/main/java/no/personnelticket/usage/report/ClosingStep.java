package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import no.personnelticket.store.Database;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;
import org.jboss.logging.Logger;

/**
 * Closes months: all open usages up to and including the month are in its report, which then never changes. Later
 * arrivals are reported in the first open month.
 */
@ApplicationScoped
class ClosingStep {

    private static final Logger LOG = Logger.getLogger(ClosingStep.class);

    private final Database database;
    private final ReportStore reports;
    private final NewReportStep newReports;
    private final ClosingObstaclesStep obstacles;
    private final ClosingFailureStore failures;
    private final MonthMetrics metrics;

    ClosingStep(
            Database database,
            ReportStore reports,
            NewReportStep newReports,
            ClosingObstaclesStep obstacles,
            ClosingFailureStore failures,
            MonthMetrics metrics) {
        this.database = database;
        this.reports = reports;
        this.newReports = newReports;
        this.obstacles = obstacles;
        this.failures = failures;
        this.metrics = metrics;
    }

    /**
     * Closes the month, or returns its report if it is closed. If the identities of its employees cannot be fetched,
     * nothing is closed.
     */
    TaxSavingsReport close(CompanyMonth month, ClosingRequest request) {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> {
            reports.lock();
            return reports.find(month).orElseGet(() -> closeOpen(month, request));
        });
    }

    /** The report of a closed month, or as if the month were closed now; stores nothing. */
    TaxSavingsReport preliminary(CompanyMonth month) {
        return database.inLongTransaction(
                WholeMonth.LIMIT, () -> reports.find(month).orElseGet(() -> {
                    obstacles.refusePreliminary(month);
                    return newReports.preliminary(month);
                }));
    }

    private TaxSavingsReport closeOpen(CompanyMonth month, ClosingRequest request) {
        obstacles.refuse(month, request);
        NewReport made = newReports.store(month, request.by());
        failures.remove(month);
        metrics.closed();
        LOG.infof(
                "Month closed, companyId=%d month=%s lines=%d sha256=%s",
                month.companyId(),
                month.month(),
                made.lines().size(),
                made.report().sha256());
        if (!made.skipped().isEmpty()) {
            metrics.skipped(made.skipped().size());
            LOG.warnf("Months stay without a report, companyId=%d months=%s", month.companyId(), made.skipped());
        }
        if (!made.unknownEmployees().isEmpty()) {
            LOG.warnf(
                    "Usages wait for their employees, companyId=%d employees=%d",
                    month.companyId(), made.unknownEmployees().size());
        }
        return made.report();
    }
}
