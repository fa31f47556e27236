package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.usage.benefit.BenefitStore;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.month.WholeMonth;
import org.jboss.logging.Logger;

/**
 * Closes months: what is open up to and with the month goes into its report, which from then on never changes. What
 * arrives later goes into the first month that is still open.
 */
@ApplicationScoped
class ClosingStep {

    private static final Logger LOG = Logger.getLogger(ClosingStep.class);

    private final Database database;
    private final ReportStore reports;
    private final OpenUsageStore usages;
    private final BenefitStore benefits;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    ClosingStep(
            Database database,
            ReportStore reports,
            OpenUsageStore usages,
            BenefitStore benefits,
            EmployeeIdentitiesClient identities,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.usages = usages;
        this.benefits = benefits;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Closes the month, or finds that it is closed. The identities are fetched within the transaction, so that the report
     * holds exactly the usages that it counts; when they cannot be fetched, nothing is closed.
     */
    TaxSavingsReport close(CompanyMonth month) {
        return database.inLongTransaction(WholeMonth.LIMIT, () -> {
            reports.lock(month.companyId());
            return reports.find(month).orElseGet(() -> closeOpen(month));
        });
    }

    /** The month that is over, of each company that has not closed it. */
    List<CompanyMonth> due() {
        YearMonth over = YearMonth.now(clock).minusMonths(1);
        return reports.companiesToClose(over).stream()
                .map(companyId -> new CompanyMonth(companyId, over))
                .toList();
    }

    /** The report as it is, or as it would be if the month were closed now; stores nothing. */
    TaxSavingsReport preliminary(CompanyMonth month) {
        return reports.find(month).orElseGet(() -> {
            mustBeNext(month);
            List<ReportLine> lines = usages.openLines(month);
            EmployeeIdentities employees = identities.fetch(month.companyId(), withEmployeesOf(lines, Set.of()));
            return report(ReportStatus.PRELIMINARY, month, lines, employees);
        });
    }

    private TaxSavingsReport closeOpen(CompanyMonth month) {
        mustBeNext(month);
        List<ReportLine> lines = usages.hold(month);
        Set<UUID> savedBefore = reports.employeesReportedIn(month);
        EmployeeIdentities employees = identities.fetch(month.companyId(), withEmployeesOf(lines, savedBefore));
        TaxSavingsReport report = report(ReportStatus.FINAL, month, lines, employees);
        reports.add(month, report, clock.instant());
        reports.addEmployees(month, employees.byReference().values());
        reports.addLines(month, lines);
        benefits.add(month);
        LOG.infof(
                "Month closed, companyId=%d month=%s lines=%d sha256=%s",
                month.companyId(), month.month(), lines.size(), report.sha256());
        return report;
    }

    private void mustBeNext(CompanyMonth month) {
        if (month.month().isAfter(YearMonth.now(clock))) {
            throw Problem.conflict("MONTH_NOT_BEGUN", "The month has not begun");
        }
        reports.lastClosed(month.companyId())
                .filter(last -> last.isAfter(month.month()))
                .ifPresent(last -> {
                    throw Problem.conflict("MONTH_ALREADY_PASSED", "A later month is closed already: " + last);
                });
    }

    private static TaxSavingsReport report(
            ReportStatus status, CompanyMonth month, List<ReportLine> lines, EmployeeIdentities employees) {
        return TaxSavingsReport.of(status, TaxSavingsCsv.of(month.companyId(), lines, employees));
    }

    private static Set<UUID> withEmployeesOf(List<ReportLine> lines, Set<UUID> others) {
        Set<UUID> employees = new HashSet<>(others);
        lines.forEach(line -> employees.add(line.employeeReference()));
        return employees;
    }
}
