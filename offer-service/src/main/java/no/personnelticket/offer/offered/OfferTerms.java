package no.personnelticket.offer.offered;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Journey;
import no.personnelticket.events.RightsSelected;

/** What holds for an offer besides its prices: its id, the selection and journey it is for, and when it was made. */
public record OfferTerms(UUID offerId, RightsSelected selection, Journey journey, Instant pricedAt) {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    /** An offer lives 30 minutes [P]. */
    public Instant expiresAt() {
        return pricedAt.plus(LIFETIME);
    }
}
