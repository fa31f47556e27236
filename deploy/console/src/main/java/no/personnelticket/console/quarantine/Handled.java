package no.personnelticket.console.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.personnelticket.console.audit.Action;
import no.personnelticket.console.audit.AuditChain;
import no.personnelticket.console.audit.AuditEntry;

/**
 * What was done with the records of quarantines. A replay goes to the topic, to all its consumers, so it counts for each of them that
 * refused the record; putting aside counts for one.
 */
final class Handled {

    private final Map<Position, AuditEntry> entries = new HashMap<>();
    private final Map<Origin, AuditEntry> replays = new HashMap<>();

    /** @param records among which those are found that a replay reached too */
    Handled(AuditChain chain, List<Quarantined> records) {
        chain.entries().forEach(entry -> entries.put(Position.of(entry), entry));
        for (Quarantined record : records) {
            AuditEntry entry = entries.get(record.position());
            if (entry != null && entry.action() == Action.REPLAYED) {
                replays.put(record.cameFrom(), entry);
            }
        }
    }

    /** Empty where it needs somebody. */
    Optional<AuditEntry> entry(Quarantined record) {
        AuditEntry own = entries.get(record.position());
        return Optional.ofNullable(own != null ? own : replays.get(record.cameFrom()));
    }

    boolean isOpen(Quarantined record) {
        return entry(record).isEmpty();
    }
}
