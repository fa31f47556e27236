package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.personnelticket.usage.month.CompanyMonth;

/** Finds the months of a company that the schedule has to close. */
@Singleton
class DueMonthsStep {

    private final ClosedMonthStore closedMonths;
    private final OpenUsageStore usages;

    DueMonthsStep(ClosedMonthStore closedMonths, OpenUsageStore usages) {
        this.closedMonths = closedMonths;
        this.usages = usages;
    }

    /** In order, up to and including {@code over}; none for a company that never had a contract. */
    List<YearMonth> find(int companyId, YearMonth over) {
        if (!closedMonths.hasContracts(companyId)) {
            return List.of();
        }
        Optional<YearMonth> lastClosed = closedMonths.last(companyId);
        Optional<YearMonth> firstOpen = lastClosed.isPresent()
                ? Optional.empty()
                : usages.openMonthsBefore(new CompanyMonth(companyId, over.plusMonths(1))).stream()
                        .findFirst();
        return DueMonths.of(over, lastClosed, firstOpen);
    }
}
