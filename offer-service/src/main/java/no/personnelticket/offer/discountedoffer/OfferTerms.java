package no.personnelticket.offer.discountedoffer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Journey;

/**
 * What holds for an offer besides its prices.
 *
 * @param customerNumber of the first traveller who asks for a right
 * @param selectionId that customer's
 * @param customers whose rights each traveller asks for, by traveller id
 * @param travelDate in Europe/Oslo
 * @param client whose offer it is
 */
public record OfferTerms(
        UUID offerId,
        long customerNumber,
        UUID selectionId,
        Map<String, Long> customers,
        LocalDate travelDate,
        Journey journey,
        Instant pricedAt,
        String client) {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    public OfferTerms {
        customers = Map.copyOf(customers);
    }

    /** An offer lives 30 minutes [P]. */
    public Instant expiresAt() {
        return pricedAt.plus(LIFETIME);
    }
}
