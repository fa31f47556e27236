package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Distribution.Use;

/**
 * The expected results of everything that was sent, as plain collections.
 *
 * @param distributions the tickets that must be registered, by distribution id
 * @param refunds the refunds that must be registered, with the distribution of each
 * @param images the version that each contract of the suite must have
 * @param events by topic, the ids of events that answered requests must have published
 * @param bad records that must be in quarantine, each with what is wrong with it
 * @param refused distributions that must never be registered, with the reason
 * @param alteredTo by distribution id, the contracts that only the altered record names
 * @param unanswered requests that were never answered
 * @param count the number of published records and answered requests
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
