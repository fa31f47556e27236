package no.personnelticket.offer.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.messaging.Taken.Refused;

/** The selections that arrived. One that has expired is kept a day longer, so that its use can be refused by name. */
@ApplicationScoped
@Transactional
public class SelectionStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private static final String INSERT = """
            insert into selection
                (selection_id, customer_number, travel_date, selected_at, expires_at, fingerprint, document)
            select cast(event ->> 'selectionId' as uuid), cast(event ->> 'customerNumber' as bigint),
                cast(event ->> 'travelDate' as date), cast(event ->> 'selectedAt' as timestamptz),
                cast(event ->> 'expiresAt' as timestamptz), fingerprint, event
            from jsonb_to_recordset(cast(:batch as jsonb)) as row (event jsonb, fingerprint text)
            on conflict do nothing""";

    private static final String DELETE = """
            delete from selection where selection_id in (
                select selection_id from selection where expires_at < :bound
                order by expires_at limit 1000 for update skip locked)""";

    private final Clock clock;

    public SelectionStore(Clock clock) {
        this.clock = clock;
    }

    record Row(RightsSelected event, String fingerprint) {}

    /** Stores each selection once; the same id with another content is refused. */
    public Taken storeAll(List<Received<RightsSelected>> batch) {
        List<Row> rows = batch.stream()
                .map(received -> new Row(received.event(), received.fingerprint()))
                .toList();
        var database = SelectionEntity.getEntityManager();
        database.createNativeQuery(INSERT)
                .setParameter("batch", new String(EventJson.write(rows), StandardCharsets.UTF_8))
                .executeUpdate();
        database.createNativeQuery(DELETE)
                .setParameter("bound", clock.instant().minus(KEPT_AFTER_EXPIRY))
                .executeUpdate();
        return new Taken(List.of(), altered(batch));
    }

    public Optional<RightsSelected> find(UUID selectionId) {
        return SelectionEntity.<SelectionEntity>findByIdOptional(selectionId).map(SelectionEntity::toSelection);
    }

    /** A customer's selections for a day that have not expired, the newest first; 50 at most. */
    public List<RightsSelected> newest(long customerNumber, LocalDate travelDate, Instant now) {
        return SelectionEntity.<SelectionEntity>find(
                        "customerNumber = ?1 and travelDate = ?2 and expiresAt > ?3 order by selectedAt desc",
                        customerNumber,
                        travelDate,
                        now)
                .page(0, 50)
                .stream()
                .map(SelectionEntity::toSelection)
                .toList();
    }

    private static List<Refused> altered(List<Received<RightsSelected>> batch) {
        List<UUID> ids =
                batch.stream().map(received -> received.event().selectionId()).toList();
        Map<UUID, String> stored = SelectionEntity.<SelectionEntity>list("selectionId in ?1", ids).stream()
                .collect(Collectors.toMap(selection -> selection.selectionId, selection -> selection.fingerprint));
        return batch.stream()
                .filter(received -> !received.fingerprint()
                        .equals(stored.getOrDefault(received.event().selectionId(), received.fingerprint())))
                .map(received -> new Refused(received, "selectionId was seen before with another content"))
                .toList();
    }
}
