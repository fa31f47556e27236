package no.personnelticket.usage.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.usage.identity.EmployeeIdentities;
import no.personnelticket.usage.month.ReportStatus;

/**
 * A new report with its details.
 *
 * @param unknownEmployees employees whose usages could not be in the report
 * @param skipped the months that stay without a report because of it
 */
record NewReport(
        TaxSavingsReport report,
        List<ReportLine> lines,
        List<UnknownEmployee> unknownEmployees,
        List<YearMonth> skipped) {

    /**
     * The report of the lines whose employees are known.
     *
     * @param lines of all employees with open usages on private travel
     */
    static NewReport of(
            ReportStatus status,
            int companyId,
            List<ReportLine> lines,
            EmployeeIdentities employees,
            List<YearMonth> skipped) {
        List<ReportLine> reported = lines.stream()
                .filter(line -> employees.knows(line.employeeReference()))
                .toList();
        Set<UUID> unknown = employees.unknown(
                lines.stream().map(ReportLine::employeeReference).toList());
        return new NewReport(
                TaxSavingsReport.of(status, TaxSavingsCsv.of(companyId, reported, employees)),
                reported,
                UnknownEmployee.of(lines, unknown),
                skipped);
    }
}
