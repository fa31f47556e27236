package no.personnelticket.offer.discountedoffer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.json.EventJson;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionRule;

/** The offers of searches. An expired offer is kept for 30 more days, so that a sale can be examined. */
@Singleton
public class OfferStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    /** A search is not repeated after this time. */
    private static final Duration KEYS_KEPT = Duration.ofDays(90);

    private static final String INSERT = """
            insert into offer (client, offer_id, search_key, place, expires_at, answer, event)
            select ?, given.* from unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[], ?::text[], ?::text[]) as given""";

    private final Database database;

    public OfferStore(Database database) {
        this.database = database;
    }

    @Produces
    @Singleton
    RetentionRule searchRetention() {
        return new RetentionRule("idempotency_key", "created_at", KEYS_KEPT);
    }

    @Produces
    @Singleton
    RetentionRule retention() {
        return new RetentionRule("offer", "expires_at", KEPT_AFTER_EXPIRY);
    }

    /** Adds the offers of a client's search, in their order. */
    void add(UUID searchKey, String client, List<StoredOffer> offers) {
        database.update(
                INSERT,
                client,
                Column.of("uuid", offers, stored -> stored.offer().id()),
                Column.of("uuid", offers, stored -> searchKey),
                Column.of("int4", IntStream.range(0, offers.size()).boxed().toList(), place -> place),
                Column.of("timestamptz", offers, stored -> stored.offer().expiresAt()),
                Column.of("text", offers, stored -> EventJson.text(stored.offer())),
                Column.of("text", offers, stored -> EventJson.text(stored.event())));
    }

    /** The offers of a search, in their order. */
    List<StoredOffer> ofSearch(UUID searchKey) {
        return database.query(
                "select answer, event from offer where search_key = ? order by place",
                row -> new StoredOffer(
                        EventJson.readStored(row.getString(1), Offer.class),
                        EventJson.readStored(row.getString(2), StoredEvent.class)),
                searchKey);
    }

    /** Empty if there is no such offer of this client. */
    Optional<Offer> find(UUID offerId, String client) {
        return database.first(
                "select answer from offer where offer_id = ? and client = ?",
                row -> EventJson.readStored(row.getString(1), Offer.class),
                offerId,
                client);
    }
}
