package no.personnelticket.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of requests that were processed, with their answers and events as JSON. A key is written in the transaction of
 * what the request stores; two requests with one key at the same time wait for each other.
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
     * What was answered under a key.
     *
     * @param answer as it was first written; null where the answer is kept in a table of its own
     * @param events as they were first written; null where they are
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

    /** Keeps the answer and the events of a key that was claimed in this transaction. */
    public void complete(UUID key, Entry entry) {
        database.update(COMPLETE, entry.answer(), entry.events(), key);
    }

    /**
     * What was answered under the key; empty if it was never used, or is forgotten.
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
