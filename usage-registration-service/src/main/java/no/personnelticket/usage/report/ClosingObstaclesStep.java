package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.usage.month.CompanyMonth;

/** Finds out why a month cannot be closed now, by the calendar and the company's other months. */
@Singleton
class ClosingObstaclesStep {

    private final ClosedMonthStore closedMonths;
    private final OpenUsageStore usages;
    private final Clock clock;

    ClosingObstaclesStep(ClosedMonthStore closedMonths, OpenUsageStore usages, Clock clock) {
        this.closedMonths = closedMonths;
        this.usages = usages;
        this.clock = clock;
    }

    /** Why the month cannot be closed as requested. */
    List<ClosingObstacle> find(CompanyMonth month, ClosingRequest request) {
        return ClosingObstacle.of(
                month.month(),
                YearMonth.now(clock),
                closedMonths.last(month.companyId()),
                usages.openMonthsBefore(month),
                request);
    }

    /** Why the month cannot have a preliminary report either: it has not begun, or a later one is closed. */
    List<ClosingObstacle> ofPreliminary(CompanyMonth month) {
        return ClosingObstacle.ofPreliminary(month.month(), YearMonth.now(clock), closedMonths.last(month.companyId()));
    }
}
