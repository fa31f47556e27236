package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/** The explanation of an offer's price, from the offer-service. */
public record Explanation(String discountSchemeVersion, List<Traveller> travellers) {

    /**
     * The price of one traveller.
     *
     * @param rule null if there is no discount
     */
    public record Traveller(Money fare, Money discount, Money addOns, Money price, Rule rule) {}

    /** The sale discount right that gave the price. */
    public record Rule(String id, String name, String percent) {}

    public Traveller traveller() {
        return travellers.get(0);
    }
}
