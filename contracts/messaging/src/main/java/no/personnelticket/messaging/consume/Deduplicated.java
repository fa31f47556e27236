package no.personnelticket.messaging.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.personnelticket.events.Event;

/**
 * A batch of facts, divided by what is stored under their ids.
 *
 * @param added stored for the first time by this batch
 * @param duplicates stored before with the same content, one of each id
 * @param altered events whose id is stored with another content
 */
public record Deduplicated<E extends Event>(
        List<ReceivedEvent<E>> added, List<ReceivedEvent<E>> duplicates, List<ReceivedEvent<E>> altered) {

    /**
     * Stores the new events of a batch.
     *
     * @param add is given events with different ids, stores those that are not stored yet and returns their ids
     * @param fingerprints returns the stored fingerprint of each id
     */
    public static <E extends Event> Deduplicated<E> of(
            List<ReceivedEvent<E>> batch,
            Function<Collection<ReceivedEvent<E>>, Set<String>> add,
            Function<Collection<String>, Map<String, String>> fingerprints) {
        Map<String, ReceivedEvent<E>> first = new LinkedHashMap<>();
        batch.forEach(received -> first.putIfAbsent(received.event().id(), received));
        Set<String> added = add.apply(first.values());
        Set<String> before = new LinkedHashSet<>(first.keySet());
        before.removeAll(added);
        Map<String, String> stored = new HashMap<>(before.isEmpty() ? Map.of() : fingerprints.apply(before));
        added.forEach(id -> stored.put(id, first.get(id).fingerprint()));
        return split(batch, added, stored);
    }

    /** A refusal for each altered event; {@code idField} is the name of the id. */
    public List<BatchResult.Refusal> refusals(String idField) {
        return altered.stream()
                .map(received -> BatchResult.Refusal.altered(received, idField))
                .toList();
    }

    private static <E extends Event> Deduplicated<E> split(
            List<ReceivedEvent<E>> batch, Set<String> added, Map<String, String> stored) {
        Map<String, ReceivedEvent<E>> fresh = new LinkedHashMap<>();
        Map<String, ReceivedEvent<E>> duplicates = new LinkedHashMap<>();
        List<ReceivedEvent<E>> altered = new ArrayList<>();
        for (ReceivedEvent<E> received : batch) {
            String id = received.event().id();
            if (!received.fingerprint().equals(stored.get(id))) {
                altered.add(received);
            } else {
                (added.contains(id) ? fresh : duplicates).putIfAbsent(id, received);
            }
        }
        return new Deduplicated<>(List.copyOf(fresh.values()), List.copyOf(duplicates.values()), altered);
    }
}
