package no.personnelticket.console.sale;

import java.util.List;
import no.personnelticket.events.Money;

/** An offer for one traveller, as the offer-service says. */
public record Offer(
        String id, String name, Money price, String expiresAt, List<Traveller> travellers, TaxPreview taxPreview) {

    /** What the traveller pays. */
    public record Traveller(Money fullFare, Money addOns, Money discount, Money price) {}

    /**
     * What the purchase would add to taxable income.
     *
     * @param taxable null where it is not known
     */
    public record TaxPreview(String status, Money saving, Money taxable) {}

    public Traveller traveller() {
        return travellers.get(0);
    }
}
