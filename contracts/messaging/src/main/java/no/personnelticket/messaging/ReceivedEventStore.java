package no.personnelticket.messaging;

import java.util.List;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.Event;

/**
 * Keeps the events of one type. An event that was seen before changes nothing; one that comes again under the same id
 * with another content is refused.
 */
public abstract class ReceivedEventStore<E extends Event> {

    /** The rows of a batch by which altered events are found; {@code place} counts from 1. */
    protected static final String GIVEN =
            "unnest(?::text[], ?::text[]) with ordinality as given (id, fingerprint, place)";

    private final Database database;
    private final String idField;
    private final String insert;
    private final String selectAltered;

    /**
     * @param idField the field that is the event's id
     * @param insert inserts one event, idempotently
     * @param selectAltered selects the {@code place} of those {@link #GIVEN} that are kept with another fingerprint
     */
    protected ReceivedEventStore(Database database, String idField, String insert, String selectAltered) {
        this.database = database;
        this.idField = idField;
        this.insert = insert;
        this.selectAltered = selectAltered;
    }

    /** The parameters of the insert. */
    protected abstract Object[] row(Received<E> received);

    /** Stores a batch in the transaction of the caller. */
    public Taken storeAll(List<Received<E>> batch) {
        database.updateAll(insert, batch, this::row);
        return new Taken(List.of(), altered(batch));
    }

    private List<Taken.Refused> altered(List<Received<E>> batch) {
        return database.query(
                selectAltered,
                row -> Taken.Refused.altered(batch.get(row.getInt("place") - 1), idField),
                Column.of("text", batch, received -> received.event().id()),
                Column.of("text", batch, Received::fingerprint));
    }
}
