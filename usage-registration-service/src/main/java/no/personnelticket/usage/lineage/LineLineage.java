package no.personnelticket.usage.lineage;

import java.time.YearMonth;
import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.usage.month.CompanyMonth;

/**
 * What an employee's lines in the report of a closed month are made of; their savings are the sums of those of the
 * usages with the same saving month.
 */
record LineLineage(int companyId, int year, int month, String employeeNo, List<Line> lines) {

    /**
     * One line.
     *
     * @param savingMonth the month that the saving belongs to; an earlier one than the report's is corrected by the line
     */
    record Line(String savingMonth, Money saving, List<ReportedUsage> usages) {}

    static LineLineage of(CompanyMonth month, String employeeNo, List<Line> lines) {
        YearMonth closed = month.month();
        return new LineLineage(month.companyId(), closed.getYear(), closed.getMonthValue(), employeeNo, lines);
    }
}
