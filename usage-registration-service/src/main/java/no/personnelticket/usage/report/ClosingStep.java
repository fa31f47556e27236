package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.usage.benefit.BenefitStore;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
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
    private final ReportEmployeeStore reportEmployees;
    private final OpenUsageStore usages;
    private final BenefitStore benefits;
    private final ClosingFailureStore failures;
    private final EmployeeIdentitiesClient identities;
    private final MonthMetrics metrics;
    private final Clock clock;

    ClosingStep(
            Database database,
            ReportStore reports,
            ReportEmployeeStore reportEmployees,
            OpenUsageStore usages,
            BenefitStore benefits,
            ClosingFailureStore failures,
            EmployeeIdentitiesClient identities,
            MonthMetrics metrics,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.reportEmployees = reportEmployees;
        this.usages = usages;
        this.benefits = benefits;
        this.failures = failures;
        this.identities = identities;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * A new report with its details.
     *
     * @param skipped the months that stay without a report because of it
     */
    record Made(
            TaxSavingsReport report,
            List<ReportLine> lines,
            List<UnknownEmployee> unknownEmployees,
            List<YearMonth> skipped) {}

    /**
     * Closes the month, or returns its report if it is closed. The identities are fetched within the transaction, so
     * that the report has exactly the usages that it counts; if they cannot be fetched, nothing is closed.
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
                    refuse(obstacles(month));
                    usages.collect(month);
                    return made(ReportStatus.PRELIMINARY, month, identities(month, usages.lines(), Set.of()), List.of())
                            .report();
                }));
    }

    /** Whether the month has begun and no later one is closed. */
    boolean isNext(CompanyMonth month) {
        return obstacles(month).isEmpty();
    }

    /** Why the month cannot be closed now as requested. */
    List<ClosingObstacle> obstacles(CompanyMonth month, ClosingRequest request) {
        return ClosingObstacle.of(
                month.month(),
                YearMonth.now(clock),
                reports.lastClosed(month.companyId()),
                usages.openMonthsBefore(month),
                request);
    }

    private List<ClosingObstacle> obstacles(CompanyMonth month) {
        return ClosingObstacle.of(month.month(), YearMonth.now(clock), reports.lastClosed(month.companyId()));
    }

    /** Makes and stores the report of an open month, in the transaction of the caller. */
    Made make(CompanyMonth month, ClosingRequest request) {
        List<YearMonth> skipped = DueMonths.skippedBy(
                month.month(), reports.lastClosed(month.companyId()), usages.openMonthsBefore(month));
        usages.collect(month);
        EmployeeIdentities employees = identities(month, usages.lines(), reports.employeesReportedIn(month));
        Made made = made(ReportStatus.FINAL, month, employees, skipped);
        usages.assignTo(
                month,
                made.unknownEmployees().stream()
                        .map(UnknownEmployee::employeeReference)
                        .toList());
        reports.add(month, made.report(), clock.instant(), request.by(), skipped);
        reportEmployees.add(month, employees.byReference().values());
        reports.addLines(month, made.lines());
        reports.addUnknown(month, made.unknownEmployees());
        benefits.add(month, employees);
        return made;
    }

    private TaxSavingsReport closeOpen(CompanyMonth month, ClosingRequest request) {
        refuse(obstacles(month, request));
        Made made = make(month, request);
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

    private Made made(ReportStatus status, CompanyMonth month, EmployeeIdentities employees, List<YearMonth> skipped) {
        List<ReportLine> all = usages.lines();
        List<ReportLine> lines = all.stream()
                .filter(line -> employees.knows(line.employeeReference()))
                .toList();
        Set<UUID> unknown = employees.unknown(
                all.stream().map(ReportLine::employeeReference).toList());
        return new Made(
                TaxSavingsReport.of(status, TaxSavingsCsv.of(month.companyId(), lines, employees)),
                lines,
                UnknownEmployee.of(all, unknown),
                skipped);
    }

    private EmployeeIdentities identities(CompanyMonth month, List<ReportLine> lines, Set<UUID> others) {
        Set<UUID> employees = new HashSet<>(others);
        lines.forEach(line -> employees.add(line.employeeReference()));
        return identities.fetch(month.companyId(), employees, month.lastDay());
    }

    private static void refuse(List<ClosingObstacle> obstacles) {
        obstacles.stream().findFirst().ifPresent(obstacle -> {
            throw new Problem(obstacle.errorCode().refusal(), obstacle.message());
        });
    }
}
