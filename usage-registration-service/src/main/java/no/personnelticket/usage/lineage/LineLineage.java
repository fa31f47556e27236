package no.personnelticket.usage.lineage;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.month.CompanyMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the lines of an employee number in the report of a closed month are made of; their savings are the sums of those of
 * the usages. Several pensioners may have one number: their lines are told apart by the employee reference.
 */
record LineLineage(int companyId, int year, int month, List<Line> lines) {

    /**
     * One line.
     *
     * @param savingMonth the month that the saving belongs to; an earlier one than the report's is corrected by the line
     */
    @Schema(name = "ReportLine")
    record Line(
            UUID employeeReference, String employeeNo, String savingMonth, Money saving, List<ReportedUsage> usages) {}

    static LineLineage of(CompanyMonth month, List<Line> lines) {
        YearMonth closed = month.month();
        return new LineLineage(month.companyId(), closed.getYear(), closed.getMonthValue(), lines);
    }
}
