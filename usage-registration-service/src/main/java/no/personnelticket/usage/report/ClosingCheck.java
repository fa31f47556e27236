package no.personnelticket.usage.report;

import java.util.List;
import no.personnelticket.usage.month.CompanyMonth;

/**
 * What would happen if a month were closed now.
 *
 * @param obstacles everything that would prevent it, with the error code of closing
 * @param lines the number of lines in the report, without the header; null if an obstacle prevented making it
 * @param unknownEmployees employees whose usages would wait for a later report
 */
record ClosingCheck(
        int companyId,
        int year,
        int month,
        boolean closable,
        List<ClosingObstacle> obstacles,
        Integer lines,
        List<UnknownEmployee> unknownEmployees) {

    static ClosingCheck of(
            CompanyMonth month, List<ClosingObstacle> obstacles, Integer lines, List<UnknownEmployee> unknown) {
        return new ClosingCheck(
                month.companyId(),
                month.month().getYear(),
                month.month().getMonthValue(),
                obstacles.isEmpty(),
                obstacles,
                lines,
                unknown);
    }
}
