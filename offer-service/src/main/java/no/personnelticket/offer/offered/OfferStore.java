package no.personnelticket.offer.offered;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.database.Database;
import no.personnelticket.messaging.Effect;

/** Which search made an offer. An expired one is found for 30 days more, by those who look into a sale. */
@Singleton
public class OfferStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    /** Takes some of the offers away whose time has come, more of them than one search makes. */
    private static final String STORE_AND_DELETE_OLD = """
            made as (
                insert into offer (offer_id, step_key, expires_at)
                select cast(id as uuid), key, cast(expiry as timestamptz)
                from taken, unnest(?, ?) as given (id, expiry)),
            gone as (
                delete from offer where offer_id in (
                    select offer_id from offer where expires_at < ?
                    order by expires_at limit 100 for update skip locked))
            """;

    private final Database database;
    private final Clock clock;

    public OfferStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets offers be found, stored together with the step that made them. */
    Effect storing(List<Offer> offers) {
        return new Effect(
                STORE_AND_DELETE_OLD,
                List.of(
                        offers.stream().map(offer -> offer.id().toString()).toArray(String[]::new),
                        offers.stream()
                                .map(offer -> offer.expiresAt().toString())
                                .toArray(String[]::new),
                        clock.instant().minus(KEPT_AFTER_EXPIRY).atOffset(ZoneOffset.UTC)));
    }

    /** The key of the step whose answer holds the offer. */
    Optional<UUID> stepOf(UUID offerId) {
        return database
                .query("select step_key from offer where offer_id = ?", row -> row.getObject(1, UUID.class), offerId)
                .stream()
                .findFirst();
    }
}
