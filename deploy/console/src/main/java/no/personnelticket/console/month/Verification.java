package no.personnelticket.console.month;

import java.util.List;

/** The result of recounting a month, from the usage-registration-service. */
public record Verification(boolean consistent, List<Finding> findings) {

    /**
     * The result of one invariant.
     *
     * @param firstWrong at most ten violations
     */
    public record Finding(String invariant, String sentence, long checked, long wrong, List<String> firstWrong) {}
}
