package no.personnelticket.offer.discountedoffer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.store.Database;
import no.personnelticket.store.IdempotencyLog;

/** Stores and publishes the offers of a search once under the search's key. */
@ApplicationScoped
public class OfferStep {

    private final Database database;
    private final IdempotencyLog searches;
    private final OfferStore offers;
    private final EventPublisher publisher;

    public OfferStep(Database database, IdempotencyLog searches, OfferStore offers, EventPublisher publisher) {
        this.database = database;
        this.searches = searches;
        this.offers = offers;
        this.publisher = publisher;
    }

    /**
     * The stored result of the same search, whose events are published again. Throws 409 if another search has the
     * key.
     */
    public Optional<FoundOffers> found(UUID key, Object search) {
        return searches.find(key, Fingerprint.of(search)).map(entry -> publish(offers.ofSearch(key)));
    }

    /** An offer that was made for the client before. */
    public Optional<Offer> find(UUID offerId, String client) {
        return offers.find(offerId, client);
    }

    /**
     * Stores the offers, or returns those that the same search stored before. Throws 409 if another search has the
     * key.
     */
    public FoundOffers store(UUID key, Object search, String client, List<StoredOffer> made) {
        return publish(database.inTransaction(() -> {
            if (searches.claim(key, Fingerprint.of(search))) {
                offers.add(key, client, made);
            }
            return offers.ofSearch(key);
        }));
    }

    private FoundOffers publish(List<StoredOffer> stored) {
        publisher.publish(stored.stream().map(StoredOffer::event).toList());
        return new FoundOffers(stored.stream().map(StoredOffer::offer).toList());
    }
}
