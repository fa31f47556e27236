package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/** An offer for one traveller, from the offer-service. */
public record Offer(
        String id, String name, Money price, String expiresAt, List<Traveller> travellers, TaxPreview taxPreview) {

    /** The traveller's price. */
    public record Traveller(Money fullFare, Money addOns, Money discount, Money price) {}

    /**
     * The amount that the purchase would add to taxable income.
     *
     * @param taxable null if unknown
     */
    public record TaxPreview(String status, Money saving, Money taxable) {}

    public Traveller traveller() {
        return travellers.get(0);
    }
}
