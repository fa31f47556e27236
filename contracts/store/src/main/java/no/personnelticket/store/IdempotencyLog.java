package no.personnelticket.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of requests that were processed, with their answers and events as JSON. A key is written in the transaction of
 * its request; of two concurrent requests with one key, the second waits for the first.
 */
@Singleton
public class IdempotencyLog {

    private static final String CLAIM =
            "insert into idempotency_key (key, fingerprint) values (?, ?) on conflict (key) do nothing";

    private static final String COMPLETE = "update idempotency_key set answer = ?, events = ? where key = ?";

    private static final String SELECT = "select fingerprint, answer, events from idempotency_key where key = ?";

    private final Database database;

    public IdempotencyLog(Database database) {
        this.database = database;
    }

    /**
     * The answer that was given under a key.
     *
     * @param answer as it was first written; null if the answer is stored in a table of its own
     * @param events as they were first written; null if they are stored in a table of their own
     */
    public record Entry(String answer, String events) {}

    private record Row(String fingerprint, Entry entry) {}

    /**
     * Claims the key in the transaction of the caller.
     *
     * @param fingerprint of the request
     * @return false when the same request was processed before
     * @throws AlteredContentException when another request has the key
     */
    public boolean claim(UUID key, String fingerprint) {
        if (database.update(CLAIM, key, fingerprint) == 1) {
            return true;
        }
        find(key, fingerprint);
        return false;
    }

    /** Stores the answer and the events of a key that was claimed in this transaction. */
    public void complete(UUID key, Entry entry) {
        database.update(COMPLETE, entry.answer(), entry.events(), key);
    }

    /**
     * The answer under the key; empty if the key was never used, or was deleted by retention.
     *
     * @throws AlteredContentException when another request has the key
     */
    public Optional<Entry> find(UUID key, String fingerprint) {
        return database.first(
                        SELECT, row -> new Row(row.getString(1), new Entry(row.getString(2), row.getString(3))), key)
                .map(found -> {
                    if (!found.fingerprint().equals(fingerprint)) {
                        throw new AlteredContentException();
                    }
                    return found.entry();
                });
    }
}
