package no.personnelticket.console.month;

import java.time.YearMonth;
import no.personnelticket.events.Money;

/** The line of a closed report that includes a usage, from the usage-registration-service. */
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
