package no.personnelticket.offer.selection;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.messaging.Taken.Refused;

/** The selections that arrived. One that has expired is kept a day longer, so that its use can be refused by name. */
@Singleton
public class SelectionStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private static final String INSERT = """
            insert into selection
                (selection_id, customer_number, travel_date, selected_at, expires_at, fingerprint, document)
            select cast(event ->> 'selectionId' as uuid), cast(event ->> 'customerNumber' as bigint),
                cast(event ->> 'travelDate' as date), cast(event ->> 'selectedAt' as timestamptz),
                cast(event ->> 'expiresAt' as timestamptz), fingerprint, event
            from jsonb_to_recordset(cast(? as jsonb)) as row (event jsonb, fingerprint text)
            on conflict do nothing""";

    private static final String DELETE = """
            delete from selection where selection_id in (
                select selection_id from selection where expires_at < ?
                order by expires_at limit 1000 for update skip locked)""";

    private static final String SELECT_NEWEST = """
            select document from selection where customer_number = ? and travel_date = ? and expires_at > ?
            order by selected_at desc limit 50""";

    private final Database database;
    private final Clock clock;

    public SelectionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Row(RightsSelected event, String fingerprint) {}

    /** Stores each selection once, in the transaction of the caller; the same id with another content is refused. */
    public Taken storeAll(List<Received<RightsSelected>> batch) {
        List<Row> rows = batch.stream()
                .map(received -> new Row(received.event(), received.fingerprint()))
                .toList();
        database.update(INSERT, new String(EventJson.write(rows), StandardCharsets.UTF_8));
        database.update(DELETE, clock.instant().minus(KEPT_AFTER_EXPIRY));
        return new Taken(List.of(), altered(batch));
    }

    /** Those of the selections that have arrived. */
    public Map<UUID, RightsSelected> find(List<UUID> selectionIds) {
        return database
                .query(
                        "select document from selection where selection_id = any (?)",
                        SelectionStore::selection,
                        Column.ids(selectionIds))
                .stream()
                .collect(Collectors.toMap(RightsSelected::selectionId, Function.identity()));
    }

    /** A customer's selections for a day that have not expired, the newest first; 50 at most. */
    public List<RightsSelected> newest(long customerNumber, LocalDate travelDate, Instant now) {
        return database.query(SELECT_NEWEST, SelectionStore::selection, customerNumber, travelDate, now);
    }

    private List<Refused> altered(List<Received<RightsSelected>> batch) {
        Map<UUID, String> stored = fingerprints(
                batch.stream().map(received -> received.event().selectionId()).toList());
        return batch.stream()
                .filter(received -> !received.fingerprint()
                        .equals(stored.getOrDefault(received.event().selectionId(), received.fingerprint())))
                .map(received -> new Refused(received, "selectionId was seen before with another content"))
                .toList();
    }

    private Map<UUID, String> fingerprints(List<UUID> selectionIds) {
        return database
                .query(
                        "select selection_id, fingerprint from selection where selection_id = any (?)",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                        Column.ids(selectionIds))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RightsSelected selection(ResultSet row) throws SQLException {
        return EventJson.read(row.getBytes(1), RightsSelected.class);
    }
}
