package no.personnelticket.usage.lineage;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.month.CompanyMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The usages of an employee number's lines in the report of a closed month; a line's saving is the sum of those of its
 * usages. Several pensioners may share a number; the employee reference distinguishes their lines.
 */
record LineLineage(int companyId, int year, int month, List<Line> lines) {

    /**
     * One line.
     *
     * @param savingMonth the month that the saving belongs to; the line corrects it if it is earlier than the report's
     *     month
     */
    @Schema(name = "ReportLine")
    record Line(
            UUID employeeReference, String employeeNo, String savingMonth, Money saving, List<ReportedUsage> usages) {}

    static LineLineage of(CompanyMonth month, List<Line> lines) {
        YearMonth closed = month.month();
        return new LineLineage(month.companyId(), closed.getYear(), closed.getMonthValue(), lines);
    }
}
