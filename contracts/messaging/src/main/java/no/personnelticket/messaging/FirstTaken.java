package no.personnelticket.messaging;

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
 * A batch of facts sorted by what is known of their ids: the first one with an id is taken, the same one again is known,
 * and another content under the same id is altered and to be refused.
 *
 * @param added taken now for the first time
 * @param known came again, one of each that was taken before with this content
 * @param altered what came with another content than the one that was taken
 */
public record FirstTaken<E extends Event>(List<Received<E>> added, List<Received<E>> known, List<Received<E>> altered) {

    /**
     * Takes what is new.
     *
     * @param add adds those that are not there yet, of different ids, and returns the ids of those
     * @param fingerprints the fingerprints under which ids were taken
     */
    public static <E extends Event> FirstTaken<E> of(
            List<Received<E>> batch,
            Function<Collection<Received<E>>, Set<String>> add,
            Function<Collection<String>, Map<String, String>> fingerprints) {
        Map<String, Received<E>> first = new LinkedHashMap<>();
        batch.forEach(received -> first.putIfAbsent(received.event().id(), received));
        Set<String> ids = add.apply(first.values());
        List<Received<E>> added = first.values().stream()
                .filter(received -> ids.contains(received.event().id()))
                .toList();
        if (ids.size() == batch.size()) {
            return new FirstTaken<>(added, List.of(), List.of());
        }
        Set<String> known = new LinkedHashSet<>(first.keySet());
        known.removeAll(ids);
        Map<String, String> taken = new HashMap<>(known.isEmpty() ? Map.of() : fingerprints.apply(known));
        added.forEach(received -> taken.put(received.event().id(), received.fingerprint()));
        return split(batch, added, known, taken);
    }

    /** The altered ones with the reason, which names the field that is the id. */
    public List<Taken.Refused> refused(String idField) {
        return altered.stream()
                .map(received -> Taken.Refused.altered(received, idField))
                .toList();
    }

    private static <E extends Event> FirstTaken<E> split(
            List<Received<E>> batch, List<Received<E>> added, Set<String> known, Map<String, String> taken) {
        Map<String, Received<E>> same = new LinkedHashMap<>();
        List<Received<E>> altered = new ArrayList<>();
        for (Received<E> received : batch) {
            String id = received.event().id();
            if (!received.fingerprint().equals(taken.get(id))) {
                altered.add(received);
            } else if (known.contains(id)) {
                same.putIfAbsent(id, received);
            }
        }
        return new FirstTaken<>(added, List.copyOf(same.values()), altered);
    }
}
