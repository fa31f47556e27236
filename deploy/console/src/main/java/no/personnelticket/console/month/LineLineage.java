package no.personnelticket.console.month;

import java.util.List;
import no.personnelticket.events.Money;

/** What the lines of an employee in a closed report are made of, as the usage-registration-service says. */
public record LineLineage(int companyId, List<Line> lines) {

    /**
     * A line.
     *
     * @param savingMonth the month that the saving belongs to
     */
    public record Line(
            String employeeReference,
            String employeeNo,
            String savingMonth,
            Money saving,
            List<ReportedUsage> usages) {}
}
