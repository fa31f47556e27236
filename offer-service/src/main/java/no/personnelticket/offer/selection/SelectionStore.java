package no.personnelticket.offer.selection;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final AgroalDataSource database;
    private final Clock clock;

    public SelectionStore(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Row(RightsSelected event, String fingerprint) {}

    /** Stores each selection once, in the transaction of the caller; the same id with another content is refused. */
    public Taken storeAll(List<Received<RightsSelected>> batch) {
        List<Row> rows = batch.stream()
                .map(received -> new Row(received.event(), received.fingerprint()))
                .toList();
        run(INSERT, insert -> {
            insert.setString(1, new String(EventJson.write(rows), StandardCharsets.UTF_8));
            return insert.executeUpdate();
        });
        run(DELETE, delete -> {
            delete.setObject(1, clock.instant().minus(KEPT_AFTER_EXPIRY).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        });
        return new Taken(List.of(), altered(batch));
    }

    /** Those of the selections that have arrived. */
    public Map<UUID, RightsSelected> find(List<UUID> selectionIds) {
        return run("select document from selection where selection_id = any (?)", select -> {
            select.setArray(1, uuids(select, selectionIds));
            Map<UUID, RightsSelected> found = new HashMap<>();
            selections(select).forEach(selection -> found.put(selection.selectionId(), selection));
            return found;
        });
    }

    /** A customer's selections for a day that have not expired, the newest first; 50 at most. */
    public List<RightsSelected> newest(long customerNumber, LocalDate travelDate, Instant now) {
        return run(SELECT_NEWEST, select -> {
            select.setLong(1, customerNumber);
            select.setObject(2, travelDate);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            return selections(select);
        });
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
        return run("select selection_id, fingerprint from selection where selection_id = any (?)", select -> {
            select.setArray(1, uuids(select, selectionIds));
            Map<UUID, String> fingerprints = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fingerprints.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
            return fingerprints;
        });
    }

    private static List<RightsSelected> selections(PreparedStatement select) throws SQLException {
        List<RightsSelected> selections = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                selections.add(EventJson.read(row.getBytes(1), RightsSelected.class));
            }
        }
        return selections;
    }

    private static java.sql.Array uuids(PreparedStatement statement, List<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("Selections could not be read or written", fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
