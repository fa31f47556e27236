package no.personnelticket.offer.explanation;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.offer.discountedoffer.Offer;
import no.personnelticket.offer.discountedoffer.Offer.Traveller;
import no.personnelticket.offer.pricing.DiscountScheme;
import no.personnelticket.offer.pricing.SaleDiscountRight;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules by which each traveller of an offer was priced. */
public record OfferExplanation(UUID offerId, String discountSchemeVersion, List<Line> travellers) {

    /**
     * The calculation for one traveller: {@code price = fare + discount + addOns}.
     *
     * @param fare the amount that the rule's percentage is applied to
     * @param discount zero or negative; the percentage of the fare, rounded half up to the øre
     * @param entitlementProduct the product that unlocked the rule; null at full fare
     * @param rule the sale discount right in its version of that time; null at full fare
     * @param notDiscountedBecause null unless a right was requested and did not apply
     */
    @Schema(name = "ExplainedTraveller")
    public record Line(
            String travellerId,
            Money fare,
            Money discount,
            Money addOns,
            Money price,
            EntitlementProduct entitlementProduct,
            SaleDiscountRight rule,
            String notDiscountedBecause) {}

    static OfferExplanation of(Offer offer, DiscountScheme scheme) {
        List<Line> lines = IntStream.range(0, offer.travellers().size())
                .mapToObj(index -> line(
                        offer.travellers().get(index),
                        offer.preassignedProducts().get(index).discountRight(),
                        scheme))
                .toList();
        return new OfferExplanation(offer.id(), scheme.version(), lines);
    }

    private static Line line(Traveller traveller, Offer.SaleDiscountRight applied, DiscountScheme scheme) {
        return new Line(
                traveller.travellerId(),
                traveller.fullFare().minus(traveller.addOns()),
                traveller.discount(),
                traveller.addOns(),
                traveller.price(),
                traveller.right() == null ? null : traveller.right().product(),
                applied == null
                        ? null
                        : scheme.right(applied.id(), applied.version()).orElseThrow(),
                traveller.notDiscountedBecause());
    }
}
