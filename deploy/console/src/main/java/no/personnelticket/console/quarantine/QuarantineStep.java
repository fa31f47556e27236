package no.personnelticket.console.quarantine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.console.audit.Action;
import no.personnelticket.console.audit.AuditEntry;
import no.personnelticket.console.audit.AuditLogClient;
import no.personnelticket.console.audit.Deed;
import no.personnelticket.console.service.Service;
import no.personnelticket.events.Event;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.error.Problem;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Replays records of a quarantine or puts them aside; each record once. */
@Singleton
public class QuarantineStep {

    /** The most records that one call replays or puts aside; the next call continues. */
    static final int AT_ONCE = 500;

    private static final int LONGEST_WHY = 200;

    private static final Set<String> TICKETS =
            Set.of(Event.topic(TicketDistributed.class), Event.topic(TicketRefunded.class));

    private final QuarantineClient quarantine;
    private final AuditLogClient audit;

    public QuarantineStep(QuarantineClient quarantine, AuditLogClient audit) {
        this.quarantine = quarantine;
        this.audit = audit;
    }

    /** The records that are neither replayed nor put aside yet. */
    public List<Quarantined> open() {
        List<Quarantined> newest = quarantine.newest();
        Handled handled = new Handled(audit.read(), newest);
        return newest.stream().filter(handled::isOpen).toList();
    }

    /**
     * The number of open records that are tickets and refunds without registration; empty if the brokers do not answer.
     */
    public Optional<Long> openTickets() {
        try {
            return Optional.of(open().stream()
                    .filter(record ->
                            record.consumer().equals(Service.USAGE.title()) && TICKETS.contains(record.topic()))
                    .count());
        } catch (Problem unanswered) {
            return Optional.empty();
        }
    }

    /** The audit entry of the record; empty if the record is open. */
    Optional<AuditEntry> done(Quarantined record) {
        return new Handled(audit.read(), with(List.of(record))).entry(record);
    }

    /**
     * The quarantined copies of other consumers that refused the same records of a topic: a replay reaches those
     * consumers too.
     */
    List<Quarantined> alsoRefused(List<Quarantined> records) {
        Set<Position> positions = records.stream().map(Quarantined::position).collect(Collectors.toSet());
        Set<Origin> origins = records.stream().map(Quarantined::cameFrom).collect(Collectors.toSet());
        return quarantine.newest().stream()
                .filter(other -> origins.contains(other.cameFrom()) && !positions.contains(other.position()))
                .toList();
    }

    /**
     * Publishes the original records again; a record that several consumers refused is published once. Leaves out
     * records that were handled in the meantime, and records without a body.
     */
    List<AuditEntry> replay(String who, String why, Collection<Position> positions, boolean loopConfirmed) {
        List<Quarantined> records =
                records(positions).stream().filter(record -> !record.isStub()).toList();
        if (!loopConfirmed && records.stream().anyMatch(Quarantined::isLooping)) {
            throw Problem.badField(
                    "again",
                    "must be confirmed: a record was replayed " + Quarantined.REPLAYS_WITHOUT_ASKING
                            + " times or more and was quarantined again each time");
        }
        List<Quarantined> once = new ArrayList<>(records.stream()
                .collect(Collectors.toMap(
                        Quarantined::cameFrom, Function.identity(), (first, other) -> first, LinkedHashMap::new))
                .values());
        return append(who, why, Action.REPLAYED, once, record -> Optional.of(record.replayed()));
    }

    /** Marks the records as no longer open; they stay in the quarantine's topic. */
    List<AuditEntry> putAside(String who, String why, Collection<Position> positions) {
        return append(who, why, Action.PUT_ASIDE, records(positions), record -> Optional.empty());
    }

    /** The records at the first {@value #AT_ONCE} positions. Throws 400 if there are none. */
    List<Quarantined> records(Collection<Position> positions) {
        Map<Position, Quarantined> newest =
                quarantine.newest().stream().collect(Collectors.toMap(Quarantined::position, Function.identity()));
        List<Quarantined> records = positions.stream()
                .distinct()
                .limit(AT_ONCE)
                .map(position -> newest.containsKey(position) ? newest.get(position) : quarantine.at(position))
                .toList();
        if (records.isEmpty()) {
            throw Problem.badField("record", "must be given: no record is selected");
        }
        return records;
    }

    private List<AuditEntry> append(
            String who,
            String why,
            Action action,
            List<Quarantined> records,
            Function<Quarantined, Optional<ProducerRecord<String, byte[]>>> published) {
        Plausible.complaint(why == null ? "" : why, LONGEST_WHY).ifPresent(complaint -> {
            throw Problem.badField("why", complaint);
        });
        List<Quarantined> known = with(records);
        return audit.append(who, why.strip(), chain -> {
            Handled handled = new Handled(chain, known);
            return records.stream()
                    .filter(handled::isOpen)
                    .map(record -> deed(action, record, published.apply(record)))
                    .toList();
        });
    }

    private static Deed deed(Action action, Quarantined record, Optional<ProducerRecord<String, byte[]>> published) {
        Position position = record.position();
        return new Deed(
                action,
                position.topic(),
                position.partition(),
                position.offset(),
                record.consumer(),
                record.reason(),
                published);
    }

    /** The newest records of the quarantines, and the given ones. */
    private List<Quarantined> with(List<Quarantined> records) {
        return Stream.concat(quarantine.newest().stream(), records.stream()).toList();
    }
}
