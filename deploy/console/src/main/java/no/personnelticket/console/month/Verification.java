package no.personnelticket.console.month;

import java.util.List;

/** What a recount of a month found, as the usage-registration-service says. */
public record Verification(boolean holds, List<Finding> findings) {

    /**
     * What one invariant found.
     *
     * @param firstWrong ten at most
     */
    public record Finding(String invariant, String sentence, long lookedAt, long wrong, List<String> firstWrong) {}
}
