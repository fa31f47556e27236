package no.personnelticket.console.month;

import java.time.YearMonth;
import no.personnelticket.events.Money;

/** The line of a closed report that sums a usage up, as the usage-registration-service says. */
public record UsageLineage(
        int companyId,
        int year,
        int month,
        String employeeReference,
        String employeeNo,
        String savingMonth,
        Money saving,
        ReportedUsage usage) {

    public CompanyMonth report() {
        return new CompanyMonth(companyId, YearMonth.of(year, month));
    }
}
