package no.personnelticket.console.month;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The state of a month, from the usage-registration-service.
 *
 * @param month for instance {@code 2026-10}
 * @param closed null until it is closed
 * @param failure the reason why the schedule's last attempt to close it failed; null if it did not fail
 */
public record MonthState(String month, String status, Closed closed, Failure failure) {

    /** The details of the closing. */
    public record Closed(
            Instant closedAt,
            String closedBy,
            String clientName,
            String sha256,
            String ratesVersion,
            String rulesVersion,
            List<UnknownEmployee> unknownEmployees) {

        public Closed {
            unknownEmployees = unknownEmployees == null ? List.of() : unknownEmployees;
        }
    }

    /** The error that stopped the schedule. */
    public record Failure(Instant failedAt, String errorCode, String reason) {}

    public boolean isClosed() {
        return closed != null;
    }

    /** Whether the schedule will close the month, or tried to. */
    public boolean isDue() {
        return status.equals("CLOSING") || status.equals("FAILED");
    }

    /** Whether it can still be closed. */
    public boolean isClosable() {
        return closed == null && !isPassed();
    }

    /** Whether the month gets no report, because a later month was closed. */
    public boolean isPassed() {
        return status.equals("SKIPPED") || status.equals("BEFORE_FIRST");
    }

    /** The key of the status in {@link MonthMessages}. */
    public String statusKey() {
        return switch (status) {
            case "CLOSING" -> "due";
            case "BEFORE_FIRST" -> "beforeFirst";
            case "NOT_DUE" -> "notDue";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    /** The CSS class of its colour. */
    public String tone() {
        return switch (status) {
            case "CLOSED" -> "good";
            case "CLOSING" -> "warn";
            case "FAILED" -> "bad";
            case "SKIPPED", "BEFORE_FIRST", "NOT_DUE" -> "quiet";
            default -> "";
        };
    }
}
