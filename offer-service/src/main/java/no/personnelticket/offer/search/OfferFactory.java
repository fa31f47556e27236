package no.personnelticket.offer.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.OfferPriced.Journey;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.discountedoffer.OfferTerms;
import no.personnelticket.offer.discountedoffer.StoredOffer;
import no.personnelticket.offer.pricing.Pricing;
import no.personnelticket.offer.pricing.RequestedRight;
import no.personnelticket.offer.pricing.StandardOffer;
import no.personnelticket.offer.selection.TravellersWithRights;
import no.personnelticket.store.DeterministicId;

/**
 * Makes the discounted offers of one search.
 *
 * @param key of the search; an offer's id is computed from it and the standard offer's id
 * @param client that searches
 * @param rights the requested rights, by traveller id
 */
record OfferFactory(
        UUID key,
        String client,
        TravellersWithRights party,
        List<RightsSelected> selections,
        Journey journey,
        Map<String, RequestedRight> rights,
        Instant now) {

    List<StoredOffer> make(Pricing pricing, List<StandardOffer> standardOffers) {
        return standardOffers.stream()
                .map(standard -> StoredOffer.of(pricing.price(standard, rights), terms(standard)))
                .toList();
    }

    private OfferTerms terms(StandardOffer standard) {
        return new OfferTerms(
                DeterministicId.of("offer", key, standard.id()),
                party.customerNumber(),
                party.firstOf(selections).selectionId(),
                party.customers(),
                party.travelDate(),
                journey,
                now,
                client);
    }
}
