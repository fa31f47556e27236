package no.personnelticket.messaging.consume;

import java.util.List;
import no.personnelticket.events.Event;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** Stores the events of one type. A duplicate changes nothing; the same id with another content is refused. */
public abstract class ReceivedEventStore<E extends Event> {

    /** The place in a batch, counted from 1, of each event that is stored with another fingerprint. */
    private static final String SELECT_ALTERED = """
            select place from unnest(?::text[], ?::text[]) with ordinality as given (id, fingerprint, place)
            join %s as stored on %s
            where stored.fingerprint is distinct from given.fingerprint""";

    private final Database database;
    private final String idField;
    private final String insert;
    private final String selectAltered;

    /**
     * @param idField the field that is the event's id
     * @param insert inserts one event, idempotently
     * @param table the events' table; its column {@code fingerprint} holds the content's fingerprint
     * @param hasId whether a row of the table is that of the event with {@code id}, as a condition in SQL
     */
    protected ReceivedEventStore(Database database, String idField, String insert, String table, String hasId) {
        this.database = database;
        this.idField = idField;
        this.insert = insert;
        this.selectAltered = SELECT_ALTERED.formatted(table, hasId);
    }

    /** The parameters of the insert. */
    protected abstract Object[] row(ReceivedEvent<E> received);

    /** Called with the number of rows that a batch changed, in its transaction. */
    protected void changed(int rows) {}

    /** Stores a batch in the transaction of the caller. */
    public BatchResult storeAll(List<ReceivedEvent<E>> batch) {
        changed(database.updateAll(insert, batch, this::row));
        return new BatchResult(List.of(), altered(batch));
    }

    private List<BatchResult.Refusal> altered(List<ReceivedEvent<E>> batch) {
        return database.query(
                selectAltered,
                row -> BatchResult.Refusal.altered(batch.get(row.getInt("place") - 1), idField),
                Column.of("text", batch, received -> received.event().id()),
                Column.of("text", batch, ReceivedEvent::fingerprint));
    }
}
