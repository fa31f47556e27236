package no.personnelticket.console.month;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How far a month is, as the usage-registration-service says.
 *
 * @param month for instance {@code 2026-10}
 * @param closed null until it is closed
 * @param failure why the schedule could not close it when it tried last, else null
 */
public record MonthState(String month, String status, Closed closed, Failure failure) {

    /** How a month was closed. */
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

    /** What stopped the schedule. */
    public record Failure(Instant failedAt, String errorCode, String reason) {}

    public boolean isClosed() {
        return closed != null;
    }

    /** Whether it is over, and still to be closed. */
    public boolean isDue() {
        return status.equals("CLOSING") || status.equals("FAILED");
    }

    /** Whether it can still be closed. */
    public boolean isClosable() {
        return closed == null && !isPassed();
    }

    /** Whether it stays without a report, since a later month was closed. */
    public boolean isPassed() {
        return status.equals("SKIPPED") || status.equals("BEFORE_FIRST");
    }

    /** The key of the status in {@link MonthMessages}. */
    public String statusKey() {
        return switch (status) {
            case "CLOSING" -> "due";
            case "BEFORE_FIRST" -> "beforeFirst";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    /** The class of its colour in the style sheet. */
    public String tone() {
        return switch (status) {
            case "CLOSED" -> "good";
            case "CLOSING" -> "warn";
            case "FAILED" -> "bad";
            case "SKIPPED", "BEFORE_FIRST" -> "quiet";
            default -> "";
        };
    }
}
