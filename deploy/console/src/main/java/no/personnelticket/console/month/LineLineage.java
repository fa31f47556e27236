package no.personnelticket.console.month;

import java.util.List;
import no.personnelticket.events.Money;

/** The usages behind an employee's lines in a closed report, from the usage-registration-service. */
public record LineLineage(int companyId, List<Line> lines) {

    /**
     * A line.
     *
     * @param savingMonth the month of the saving
     */
    public record Line(
            String employeeReference,
            String employeeNo,
            String savingMonth,
            Money saving,
            List<ReportedUsage> usages) {}
}
