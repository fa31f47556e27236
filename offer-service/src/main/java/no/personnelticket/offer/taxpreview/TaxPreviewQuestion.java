package no.personnelticket.offer.taxpreview;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.offer.discountedoffer.Offer;

/** Purchases of which the usage-registration-service is to say what they would add to taxable income. */
record TaxPreviewQuestion(List<Purchase> purchases) {

    /** One offer, if it were bought. */
    record Purchase(UUID id, List<Use> uses) {}

    record Use(UUID contractUUID, Money saving) {}

    /** About those of the offers that save something. */
    static TaxPreviewQuestion about(List<Offer> offers) {
        return new TaxPreviewQuestion(offers.stream()
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
