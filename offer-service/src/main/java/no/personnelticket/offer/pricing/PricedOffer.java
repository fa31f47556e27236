package no.personnelticket.offer.pricing;

import java.util.List;
import no.personnelticket.events.Money;

/**
 * A standard offer after the rights of its travellers were applied; the travellers are in the offer's order.
 *
 * @param schemeVersion of the scheme by which it was priced
 */
public record PricedOffer(StandardOffer standard, String schemeVersion, List<PricedTraveller> travellers) {

    public PricedOffer {
        travellers = List.copyOf(travellers);
    }

    /** What the whole party pays, after discounts. */
    public Money price() {
        return travellers.stream().map(PricedTraveller::price).reduce(Money.ZERO, Money::plus);
    }

    /** The first of the product's fare classes stands for the offer. */
    public String fareClass() {
        return standard.fareClasses().get(0);
    }
}
