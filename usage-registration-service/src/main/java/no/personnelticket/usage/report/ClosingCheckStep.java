package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.http.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.WholeMonth;

/** Closes a month as closing does, rolls it back, and says what stopped it or would have come of it. */
@ApplicationScoped
class ClosingCheckStep {

    private static final ClosingRequest PLAINLY = new ClosingRequest(CallingClient.SCHEDULE, false, false);

    private final Database database;
    private final ReportStore reports;
    private final ClosingStep closing;

    ClosingCheckStep(Database database, ReportStore reports, ClosingStep closing) {
        this.database = database;
        this.reports = reports;
        this.closing = closing;
    }

    /** Ends a transaction that is only tried. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient ClosingStep.Made made;

        RolledBack(ClosingStep.Made made) {
            super(null, null, false, false);
            this.made = made;
        }
    }

    ClosingCheck check(CompanyMonth month) {
        if (reports.find(month).isPresent()) {
            ClosingObstacle closed = new ClosingObstacle(ClosingErrorCode.MONTH_CLOSED, "The month is closed");
            return ClosingCheck.of(month, List.of(closed), null, List.of());
        }
        List<ClosingObstacle> obstacles = new ArrayList<>(closing.obstacles(month, PLAINLY));
        if (!closing.isNext(month)) {
            return ClosingCheck.of(month, obstacles, null, List.of());
        }
        try {
            ClosingStep.Made made = tried(month);
            return ClosingCheck.of(month, obstacles, made.lines().size(), made.unknownEmployees());
        } catch (RuntimeException fault) {
            obstacles.add(obstacle(fault));
            return ClosingCheck.of(month, obstacles, null, List.of());
        }
    }

    private ClosingStep.Made tried(CompanyMonth month) {
        try {
            return database.inLongTransaction(WholeMonth.LIMIT, () -> {
                reports.lock();
                throw new RolledBack(closing.make(month, PLAINLY));
            });
        } catch (RolledBack rolledBack) {
            return rolledBack.made;
        }
    }

    /** Of a fault that closing ended with; holds no personal data, since the message of no other fault is passed on. */
    static ClosingObstacle obstacle(RuntimeException fault) {
        if (fault instanceof Problem problem) {
            return new ClosingObstacle(ClosingErrorCode.of(problem.errorCode()), problem.getMessage());
        }
        boolean isOurs = fault instanceof DatabaseException || fault instanceof IllegalArgumentException;
        return new ClosingObstacle(
                ClosingErrorCode.CLOSING_FAILED,
                "The report cannot be made: "
                        + (isOurs ? fault.getMessage() : fault.getClass().getSimpleName())
                        + ". GET /personnelticket/v2/reports/verification names what is wrong");
    }
}
