package no.personnelticket.usage.report;

import java.util.List;
import no.personnelticket.usage.month.CompanyMonth;

/**
 * What closing a month now would come to.
 *
 * @param obstacles all that would stop it, by the error code that closing would answer
 * @param lines of the report, without the header; absent where it was not made because of an obstacle
 * @param unknownEmployees whose usages would wait, while the month closes
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
