package no.personnelticket.console.month;

import java.util.List;
import java.util.Set;

/**
 * The result that closing a month now would have, from the usage-registration-service.
 *
 * @param lines of the report; null if an obstacle prevents the report
 */
public record ClosingCheck(
        boolean closable, List<Obstacle> obstacles, Integer lines, List<UnknownEmployee> unknownEmployees) {

    private static final String RUNNING = "MONTH_RUNNING";
    private static final String EARLIER_OPEN = "EARLIER_MONTHS_OPEN";

    /** A reason why the month cannot be closed, in the service's own words. */
    public record Obstacle(String errorCode, String message) {}

    public ClosingCheck {
        obstacles = obstacles == null ? List.of() : obstacles;
        unknownEmployees = unknownEmployees == null ? List.of() : unknownEmployees;
    }

    /** Whether the month can be closed after the user confirms each obstacle. */
    public boolean isConfirmable() {
        return obstacles.stream().map(Obstacle::errorCode).allMatch(Set.of(RUNNING, EARLIER_OPEN)::contains);
    }

    public boolean isRunning() {
        return stands(RUNNING);
    }

    public boolean isAfterOpenMonths() {
        return stands(EARLIER_OPEN);
    }

    private boolean stands(String errorCode) {
        return obstacles.stream().anyMatch(obstacle -> obstacle.errorCode().equals(errorCode));
    }
}
