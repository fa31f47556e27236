package no.personnelticket.offer.discountedoffer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Journey;

/**
 * The properties of an offer other than its prices.
 *
 * @param customerNumber of the first traveller who requests a right
 * @param selectionId of that customer
 * @param customers the customer whose right each traveller requests, by traveller id
 * @param travelDate in Europe/Oslo
 * @param client to which the offer belongs
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

    /** 30 minutes after it was priced [P]. */
    public Instant expiresAt() {
        return pricedAt.plus(LIFETIME);
    }
}
