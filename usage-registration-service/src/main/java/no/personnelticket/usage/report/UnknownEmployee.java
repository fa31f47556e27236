package no.personnelticket.usage.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employee whom the rights-service did not know when the month was closed. The usages will be in the first report
 * after it knows the employee.
 *
 * @param usages the number of waiting usages on private travel
 */
@Schema(name = "UnknownEmployee")
record UnknownEmployee(UUID employeeReference, int usages, Money saving) {

    /** The unknown employees of the lines. */
    static List<UnknownEmployee> of(List<ReportLine> lines, Set<UUID> unknown) {
        return lines.stream()
                .filter(line -> unknown.contains(line.employeeReference()))
                .collect(Collectors.groupingBy(ReportLine::employeeReference))
                .values()
                .stream()
                .map(UnknownEmployee::sum)
                .toList();
    }

    private static UnknownEmployee sum(Collection<ReportLine> lines) {
        return new UnknownEmployee(
                lines.iterator().next().employeeReference(),
                lines.stream().mapToInt(ReportLine::usages).sum(),
                lines.stream().map(ReportLine::saving).reduce(Money.ZERO, Money::plus));
    }
}
