package no.personnelticket.usage.verification;

import java.util.List;
import java.util.Map;

/**
 * The result of a verification.
 *
 * @param from the first month that was checked, for instance {@code 2026-01}
 * @param consistent whether nothing is wrong and nothing is missing
 * @param findings the result of each invariant
 */
record Verification(
        int companyId,
        String from,
        String to,
        boolean consistent,
        List<InvariantResult> findings,
        List<MissingEvents> missingEvents) {

    static final int MOST_NAMED = 10;

    /**
     * Events of a topic that were processed but are not registered, because the database was restored and the topic
     * was not replayed.
     *
     * @param checked how many events of the company's months the topic has
     * @param missing how many of them are not registered
     * @param firstMissing the ids of at most ten of them
     */
    record MissingEvents(String topic, long checked, long missing, List<String> firstMissing) {

        /** {@code registered} has for each event's id whether it is registered. */
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
                    missing.stream().limit(MOST_NAMED).toList());
        }
    }

    static Verification of(CompanyMonths months, List<InvariantResult> findings, List<MissingEvents> missingEvents) {
        return new Verification(
                months.companyId(),
                months.from().toString(),
                months.to().toString(),
                findings.stream().allMatch(result -> result.wrong() == 0)
                        && missingEvents.stream().allMatch(events -> events.missing() == 0),
                findings,
                missingEvents);
    }
}
