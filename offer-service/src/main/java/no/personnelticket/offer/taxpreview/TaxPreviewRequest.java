package no.personnelticket.offer.taxpreview;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.offer.discountedoffer.Offer;

/** The request to the usage-registration-service: purchases whose addition to taxable income it is to compute. */
record TaxPreviewRequest(List<Purchase> purchases) {

    /** The purchase of one offer. */
    record Purchase(UUID id, List<Use> uses) {}

    record Use(UUID contractUUID, Money saving) {}

    /** For the offers that have a discount. */
    static TaxPreviewRequest of(List<Offer> offers) {
        return new TaxPreviewRequest(offers.stream()
                .map(offer -> new Purchase(offer.id(), uses(offer)))
                .filter(purchase -> !purchase.uses().isEmpty())
                .toList());
    }

    private static List<Use> uses(Offer offer) {
        return offer.travellers().stream()
                .filter(traveller -> traveller.right() != null)
                .map(traveller -> new Use(
                        traveller.right().contractUUID(), traveller.discount().negated()))
                .toList();
    }
}
