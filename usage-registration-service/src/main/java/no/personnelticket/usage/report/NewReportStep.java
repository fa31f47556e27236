package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.usage.benefit.BenefitStore;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.ReportStatus;

/**
 * Makes the report of an open month in the transaction of the caller. The identities are fetched within it, so that
 * the report has exactly the usages that it counts.
 */
@Singleton
class NewReportStep {

    private final ReportStore reports;
    private final ReportEmployeeStore reportEmployees;
    private final ReportLineStore reportLines;
    private final UnknownEmployeeStore unknownEmployees;
    private final ClosedMonthStore closedMonths;
    private final OpenUsageStore usages;
    private final BenefitStore benefits;
    private final EmployeeIdentitiesClient identities;
    private final Clock clock;

    NewReportStep(
            ReportStore reports,
            ReportEmployeeStore reportEmployees,
            ReportLineStore reportLines,
            UnknownEmployeeStore unknownEmployees,
            ClosedMonthStore closedMonths,
            OpenUsageStore usages,
            BenefitStore benefits,
            EmployeeIdentitiesClient identities,
            Clock clock) {
        this.reports = reports;
        this.reportEmployees = reportEmployees;
        this.reportLines = reportLines;
        this.unknownEmployees = unknownEmployees;
        this.closedMonths = closedMonths;
        this.usages = usages;
        this.benefits = benefits;
        this.identities = identities;
        this.clock = clock;
    }

    /** Makes and stores the report. */
    NewReport store(CompanyMonth month, CallingClient by) {
        List<YearMonth> skipped = DueMonths.skippedBy(
                month.month(), closedMonths.last(month.companyId()), usages.openMonthsBefore(month));
        usages.collect(month);
        List<ReportLine> lines = usages.lines();
        EmployeeIdentities employees = identities(month, lines, reportLines.employeesReportedBefore(month));
        NewReport made = NewReport.of(ReportStatus.FINAL, month.companyId(), lines, employees, skipped);
        usages.assignTo(
                month,
                made.unknownEmployees().stream()
                        .map(UnknownEmployee::employeeReference)
                        .toList());
        reports.add(month, made.report(), clock.instant(), by, skipped);
        reportEmployees.add(month, employees.byReference().values());
        reportLines.add(month, made.lines());
        unknownEmployees.add(month, made.unknownEmployees());
        benefits.add(month, employees);
        return made;
    }

    /** The report as if the month were closed now; stores nothing. */
    TaxSavingsReport preliminary(CompanyMonth month) {
        usages.collect(month);
        List<ReportLine> lines = usages.lines();
        EmployeeIdentities employees = identities(month, lines, Set.of());
        return NewReport.of(ReportStatus.PRELIMINARY, month.companyId(), lines, employees, List.of())
                .report();
    }

    private EmployeeIdentities identities(CompanyMonth month, List<ReportLine> lines, Set<UUID> others) {
        Set<UUID> employees = new HashSet<>(others);
        lines.forEach(line -> employees.add(line.employeeReference()));
        return identities.fetch(month.companyId(), employees, month.lastDay());
    }
}
