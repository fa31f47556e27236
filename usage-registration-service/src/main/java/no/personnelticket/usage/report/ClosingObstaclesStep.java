package no.personnelticket.usage.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.month.CompanyMonth;

/** Finds out why a month cannot be closed now, by the calendar and the company's other months. */
@Singleton
public class ClosingObstaclesStep {

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

    /** Throws 409 if the month cannot be closed as requested. */
    void refuse(CompanyMonth month, ClosingRequest request) {
        refuse(find(month, request));
    }

    /** Throws 409 if the month cannot have a preliminary report. */
    public void refusePreliminary(CompanyMonth month) {
        refuse(ofPreliminary(month));
    }

    private static void refuse(List<ClosingObstacle> obstacles) {
        obstacles.stream().findFirst().ifPresent(obstacle -> {
            throw new Problem(obstacle.errorCode().refusal(), obstacle.message());
        });
    }

    /** Why the month cannot have a preliminary report either: it has not begun, or a later one is closed. */
    List<ClosingObstacle> ofPreliminary(CompanyMonth month) {
        return ClosingObstacle.ofPreliminary(month.month(), YearMonth.now(clock), closedMonths.last(month.companyId()));
    }
}
