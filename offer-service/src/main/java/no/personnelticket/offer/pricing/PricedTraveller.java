package no.personnelticket.offer.pricing;

import java.util.Optional;
import no.personnelticket.events.Money;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;

/**
 * The price of one traveller, and its reason.
 *
 * @param discount empty if the traveller pays the full fare
 * @param notDiscountedBecause empty unless a right was requested and did not apply
 */
public record PricedTraveller(TravellerFare fare, Optional<Discount> discount, Optional<String> notDiscountedBecause) {

    /**
     * The discount that a right gives on a fare.
     *
     * @param amount negative
     */
    public record Discount(SaleDiscountRight saleDiscountRight, SelectedRight right, Money amount) {}

    static PricedTraveller discounted(TravellerFare fare, Discount discount) {
        return new PricedTraveller(fare, Optional.of(discount), Optional.empty());
    }

    static PricedTraveller atFullFare(TravellerFare fare, Optional<String> because) {
        return new PricedTraveller(fare, Optional.empty(), because);
    }

    /** Zero or negative. */
    public Money discountAmount() {
        return discount.map(Discount::amount).orElse(Money.ZERO);
    }

    public Money price() {
        return fare.fullFare().plus(discountAmount());
    }
}
