package no.personnelticket.offer.discountedoffer;

import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.offer.pricing.PricedOffer;
import no.personnelticket.offer.pricing.PricedTraveller;
import no.personnelticket.offer.pricing.PricedTraveller.Discount;

/** An offer in its published form, with its event. */
public record StoredOffer(Offer offer, StoredEvent event) {

    public static StoredOffer of(PricedOffer priced, OfferTerms terms) {
        Offer offer = Offer.of(priced, terms);
        return new StoredOffer(offer, StoredEvent.of(event(priced, terms, offer.fingerprint())));
    }

    private static OfferPriced event(PricedOffer priced, OfferTerms terms, String fingerprint) {
        return new OfferPriced(
                terms.offerId(),
                terms.selectionId(),
                terms.customerNumber(),
                terms.pricedAt(),
                terms.expiresAt(),
                terms.travelDate(),
                terms.journey(),
                priced.standard().operator(),
                priced.standard().productId(),
                priced.fareClass(),
                fingerprint,
                priced.price(),
                priced.travellers().stream().map(StoredOffer::traveller).toList(),
                terms.client());
    }

    private static OfferPriced.Traveller traveller(PricedTraveller traveller) {
        return new OfferPriced.Traveller(
                traveller.fare().travellerId(),
                traveller.fare().userType(),
                traveller.fare().fullFare(),
                traveller.fare().addOns(),
                traveller.discount().map(StoredOffer::discountRight).orElse(null),
                traveller.discount().map(Discount::right).orElse(null),
                traveller.price());
    }

    private static DiscountRight discountRight(Discount discount) {
        return new DiscountRight(
                discount.saleDiscountRight().id(),
                discount.saleDiscountRight().version(),
                discount.amount(),
                discount.right().product().id());
    }
}
