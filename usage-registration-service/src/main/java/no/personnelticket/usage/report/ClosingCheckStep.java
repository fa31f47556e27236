package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;

/**
 * Closes a month and rolls the transaction back, to find out what would prevent closing it and what it would report.
 */
@ApplicationScoped
class ClosingCheckStep {

    private static final ClosingRequest DEFAULT_REQUEST = new ClosingRequest(CallingClient.SCHEDULE, false, false);

    private final Database database;
    private final ReportStore reports;
    private final NewReportStep newReports;
    private final ClosingObstaclesStep obstacles;

    ClosingCheckStep(Database database, ReportStore reports, NewReportStep newReports, ClosingObstaclesStep obstacles) {
        this.database = database;
        this.reports = reports;
        this.newReports = newReports;
        this.obstacles = obstacles;
    }

    /** Rolls back a transaction that is only a trial. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient NewReport made;

        RolledBack(NewReport made) {
            super(null, null, false, false);
            this.made = made;
        }
    }

    ClosingCheck check(CompanyMonth month) {
        if (reports.find(month).isPresent()) {
            ClosingObstacle closed = new ClosingObstacle(ClosingErrorCode.MONTH_CLOSED, "The month is closed");
            return ClosingCheck.of(month, List.of(closed), null, List.of());
        }
        List<ClosingObstacle> found = new ArrayList<>(obstacles.find(month, DEFAULT_REQUEST));
        if (!obstacles.ofPreliminary(month).isEmpty()) {
            return ClosingCheck.of(month, found, null, List.of());
        }
        try {
            NewReport made = trial(month);
            return ClosingCheck.of(month, found, made.lines().size(), made.unknownEmployees());
        } catch (RuntimeException fault) {
            found.add(obstacle(fault));
            return ClosingCheck.of(month, found, null, List.of());
        }
    }

    private NewReport trial(CompanyMonth month) {
        try {
            return database.inLongTransaction(WholeMonth.LIMIT, () -> {
                reports.lock();
                throw new RolledBack(newReports.store(month, DEFAULT_REQUEST.by()));
            });
        } catch (RolledBack rolledBack) {
            return rolledBack.made;
        }
    }

    /**
     * The obstacle of a fault of closing. The message of an unknown fault is left out, since it may contain personal
     * data.
     */
    static ClosingObstacle obstacle(RuntimeException fault) {
        if (fault instanceof Problem problem) {
            return new ClosingObstacle(ClosingErrorCode.of(problem.errorCode()), problem.getMessage());
        }
        boolean isWithoutPersonalData = fault instanceof DatabaseException || fault instanceof IllegalArgumentException;
        return new ClosingObstacle(
                ClosingErrorCode.CLOSING_FAILED,
                "The report cannot be made: "
                        + (isWithoutPersonalData
                                ? fault.getMessage()
                                : fault.getClass().getSimpleName())
                        + ". GET /personnelticket/v2/reports/verification lists what is wrong");
    }
}
