package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.personnelticket.endtoend.faults.Distribution.Use;

/** Records everything that was sent and its expected result. Thread-safe. */
final class Ledger {

    private final Map<String, List<Use>> distributions = new ConcurrentHashMap<>();
    private final Map<String, String> refunds = new ConcurrentHashMap<>();
    private final Map<UUID, Long> images = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> events = new ConcurrentHashMap<>();
    private final Map<Position, String> bad = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Map<String, UUID> alteredTo = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    void distributed(String distributionId, List<Use> uses) {
        distributions.put(distributionId, List.copyOf(uses));
    }

    void refunded(String refundId, String distributionId) {
        refunds.put(refundId, distributionId);
    }

    /** Keeps the highest version, in whatever order they were sent. */
    void image(UUID contractId, long version) {
        images.merge(contractId, version, Math::max);
    }

    void answered(String topic, String eventId) {
        events.computeIfAbsent(topic, any -> ConcurrentHashMap.newKeySet()).add(eventId);
        sent();
    }

    void bad(Position position, String what) {
        bad.put(position, what);
    }

    /** Called before the record is sent, so that no service can register it earlier. */
    void refused(String distributionId, String reason) {
        refused.put(distributionId, reason);
    }

    void altered(String distributionId, UUID contractId) {
        alteredTo.put(distributionId, contractId);
    }

    void unanswered(String request) {
        unanswered.add(request);
    }

    /** Counts one more published record or answered request. */
    void sent() {
        count.incrementAndGet();
    }

    Owed owed() {
        return new Owed(
                Map.copyOf(distributions),
                Map.copyOf(refunds),
                Map.copyOf(images),
                events.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Map.Entry::getKey, event -> Set.copyOf(event.getValue()))),
                Map.copyOf(bad),
                Map.copyOf(refused),
                Map.copyOf(alteredTo),
                List.copyOf(unanswered),
                count.get());
    }
}
