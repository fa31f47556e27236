package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Use;

/**
 * What must have become of all that was sent, as plain collections.
 *
 * @param distributions the tickets that must be registered, by distribution id
 * @param refunds the refunds that must be registered, with the distribution of each
 * @param images the version that each contract made up by the suite must have
 * @param events by topic, the ids of events that an answered request must have caused
 * @param bad records that must be in quarantine, with what is wrong with each
 * @param refused distributions that must never be registered, with the reason
 * @param alteredTo by distribution id, the contracts that only its altered form names
 * @param unanswered requests that got no answer until the end
 * @param count how many records were sent and requests answered
 */
record Owed(
        Map<String, List<Use>> distributions,
        Map<String, String> refunds,
        Map<UUID, Long> images,
        Map<String, Set<String>> events,
        Map<Position, String> bad,
        Map<String, String> refused,
        Map<String, UUID> alteredTo,
        List<String> unanswered,
        int count) {}
