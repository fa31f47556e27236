package no.personnelticket.offer.selection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.ReceivedEventStore;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionRule;

/**
 * The received selections. An expired one is kept for one more day, so that its use is refused as expired and not as
 * unknown.
 */
@Singleton
public class SelectionStore extends ReceivedEventStore<RightsSelected> {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private static final String INSERT = """
            insert into selection
                (selection_id, customer_number, client, travel_date, selected_at, expires_at, fingerprint, event)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String SELECT_NEWEST = """
            select event from selection where customer_number = ? and travel_date = ? and expires_at > ?
                and (client is null or client = ?)
            order by selected_at desc limit 50""";

    private final Database database;

    public SelectionStore(Database database) {
        super(database, "selectionId", INSERT, "selection", "selection_id = id::uuid");
        this.database = database;
    }

    @Produces
    @Singleton
    RetentionRule retention() {
        return new RetentionRule("selection", "expires_at", KEPT_AFTER_EXPIRY);
    }

    @Override
    protected Object[] row(ReceivedEvent<RightsSelected> received) {
        RightsSelected selection = received.event();
        return new Object[] {
            selection.selectionId(),
            selection.customerNumber(),
            selection.client(),
            selection.travelDate(),
            selection.selectedAt(),
            selection.expiresAt(),
            received.fingerprint(),
            EventJson.text(selection)
        };
    }

    /** The client's selections with these ids that have arrived. */
    public Map<UUID, RightsSelected> find(List<UUID> selectionIds, String client) {
        return database
                .query(
                        "select event from selection where selection_id = any (?) and (client is null or client = ?)",
                        SelectionStore::selection,
                        Column.ids(selectionIds),
                        client)
                .stream()
                .collect(Collectors.toMap(RightsSelected::selectionId, Function.identity()));
    }

    /** The client's unexpired selections for a customer and a travel date, the newest first, at most 50. */
    public List<RightsSelected> newest(long customerNumber, LocalDate travelDate, Instant now, String client) {
        return database.query(SELECT_NEWEST, SelectionStore::selection, customerNumber, travelDate, now, client);
    }

    private static RightsSelected selection(ResultSet row) throws SQLException {
        return EventJson.readStored(row.getString(1), RightsSelected.class);
    }
}
