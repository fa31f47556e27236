package no.personnelticket.offer.pricing;

import java.util.Map;
import java.util.Optional;
import no.personnelticket.events.Money;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.offer.pricing.PricedTraveller.Discount;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;

/** Prices standard offers by one version of the scheme. Each traveller is priced alone: nobody's price is another's. */
public final class Pricing {

    private final DiscountScheme scheme;

    public Pricing(DiscountScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * Applies rights to an offer.
     *
     * @param asked by traveller id; a traveller who is not in it asks for nothing
     */
    public PricedOffer price(StandardOffer offer, Map<String, AskedRight> asked) {
        return new PricedOffer(
                offer,
                offer.travellers().stream()
                        .map(fare -> price(offer, fare, Optional.ofNullable(asked.get(fare.travellerId()))))
                        .toList());
    }

    private PricedTraveller price(StandardOffer offer, TravellerFare fare, Optional<AskedRight> asked) {
        return asked.flatMap(AskedRight::selected)
                .map(right -> apply(offer, fare, right))
                .orElseGet(() -> PricedTraveller.atFullFare(fare, asked.flatMap(AskedRight::notSelectedBecause)));
    }

    private PricedTraveller apply(StandardOffer offer, TravellerFare fare, SelectedRight right) {
        return scheme.refusal(offer)
                .map(refusal -> PricedTraveller.atFullFare(fare, Optional.of(refusal)))
                .orElseGet(() -> scheme.unlockedBy(right.product())
                        .map(unlocked -> apply(unlocked, fare, right))
                        .orElseGet(() -> PricedTraveller.atFullFare(fare, Optional.of(unlocksNothing(right)))));
    }

    private static PricedTraveller apply(SaleDiscountRight unlocked, TravellerFare fare, SelectedRight right) {
        Money amount = unlocked.discountOn(fare.fare());
        return amount.isNegative()
                ? PricedTraveller.discounted(fare, new Discount(unlocked, right, amount))
                : PricedTraveller.atFullFare(fare, Optional.of("There is no fare to take a discount off"));
    }

    private static String unlocksNothing(SelectedRight right) {
        return right.product().id() + " in version " + right.product().version() + " unlocks no discount";
    }
}
