package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/** Why an offer costs what it costs, as the offer-service says. */
public record Explanation(String discountSchemeVersion, List<Traveller> travellers) {

    /**
     * Of a traveller.
     *
     * @param rule null where there is no discount
     */
    public record Traveller(Money fare, Money discount, Money addOns, Money price, Rule rule) {}

    /** The sale discount right that priced it. */
    public record Rule(String id, String name, String percent) {}

    public Traveller traveller() {
        return travellers.get(0);
    }
}
