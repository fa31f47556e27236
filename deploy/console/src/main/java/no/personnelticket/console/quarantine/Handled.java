package no.personnelticket.console.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.personnelticket.console.audit.Action;
import no.personnelticket.console.audit.AuditChain;
import no.personnelticket.console.audit.AuditEntry;

/**
 * The audit entries of the records of quarantines. A replay publishes to the topic, which all its consumers read, so it
 * counts for each consumer that refused the record; putting a record aside counts for one consumer.
 */
final class Handled {

    private final Map<Position, AuditEntry> entries = new HashMap<>();
    private final Map<Origin, AuditEntry> replays = new HashMap<>();

    /** @param records the records to search for those that a replay of another record also reached */
    Handled(AuditChain chain, List<Quarantined> records) {
        chain.entries().forEach(entry -> entries.put(Position.of(entry), entry));
        for (Quarantined record : records) {
            AuditEntry entry = entries.get(record.position());
            if (entry != null && entry.action() == Action.REPLAYED) {
                replays.put(record.cameFrom(), entry);
            }
        }
    }

    /** Empty if the record is still open. */
    Optional<AuditEntry> entry(Quarantined record) {
        AuditEntry own = entries.get(record.position());
        return Optional.ofNullable(own != null ? own : replays.get(record.cameFrom()));
    }

    boolean isOpen(Quarantined record) {
        return entry(record).isEmpty();
    }
}
