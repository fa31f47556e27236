package no.personnelticket.usage.verification;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a recount found.
 *
 * @param from the first month that was looked at, for instance {@code 2026-01}
 * @param holds whether nothing is wrong and nothing is missing
 */
record Verification(
        int companyId,
        String from,
        String to,
        boolean holds,
        List<Finding> findings,
        List<MissingEvents> missingEvents) {

    private static final int SHOWN = 10;

    /**
     * Events of a topic that were processed and are not registered: the database was restored, and the topic is to be replayed.
     *
     * @param lookedAt how many events of the company and the months the topic has
     * @param missing how many of them are not registered
     * @param firstMissing the ids of ten of those at most
     */
    record MissingEvents(String topic, long lookedAt, long missing, List<String> firstMissing) {

        /** From whether each event is registered, by its id. */
        static MissingEvents of(String topic, Map<String, Boolean> registered) {
            List<String> missing = registered.entrySet().stream()
                    .filter(event -> !event.getValue())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return new MissingEvents(
                    topic,
                    registered.size(),
                    missing.size(),
                    missing.stream().limit(SHOWN).toList());
        }
    }

    /**
     * What one invariant found.
     *
     * @param lookedAt how many things were counted again
     * @param wrong how many of them are not as they must be
     * @param firstWrong ten of those at most
     */
    @Schema(name = "VerificationFinding")
    record Finding(Invariant invariant, String sentence, long lookedAt, long wrong, List<String> firstWrong) {}

    static Verification of(CompanyMonths months, List<Finding> findings, List<MissingEvents> missingEvents) {
        return new Verification(
                months.companyId(),
                months.from().toString(),
                months.to().toString(),
                findings.stream().allMatch(finding -> finding.wrong() == 0)
                        && missingEvents.stream().allMatch(events -> events.missing() == 0),
                findings,
                missingEvents);
    }
}
