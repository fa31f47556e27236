package no.personnelticket.offer.discountedoffer;

import java.util.List;
import java.util.Map;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.offer.discountedoffer.Offer.PreassignedProduct;
import no.personnelticket.offer.discountedoffer.Offer.Properties;
import no.personnelticket.offer.discountedoffer.Offer.Right;
import no.personnelticket.offer.discountedoffer.Offer.SaleDiscountRight;
import no.personnelticket.offer.discountedoffer.Offer.Traveller;
import no.personnelticket.offer.pricing.PricedOffer;
import no.personnelticket.offer.pricing.PricedTraveller;
import no.personnelticket.offer.pricing.PricedTraveller.Discount;

/**
 * An offer's products and travellers, one line for each traveller.
 *
 * @param customers the customer whose right each traveller requests, by traveller id
 */
record OfferLines(PricedOffer priced, Map<String, Long> customers) {

    List<PreassignedProduct> preassignedProducts() {
        return priced.travellers().stream().map(this::product).toList();
    }

    List<Traveller> travellers() {
        return priced.travellers().stream().map(this::traveller).toList();
    }

    private PreassignedProduct product(PricedTraveller traveller) {
        return new PreassignedProduct(
                priced.standard().productId(),
                priced.standard().productVersion(),
                new Properties(
                        traveller.fare().userProfileId(), priced.standard().fareClasses()),
                traveller.discount().map(OfferLines::discountRight).orElse(null));
    }

    private static SaleDiscountRight discountRight(Discount discount) {
        return new SaleDiscountRight(
                discount.saleDiscountRight().id(),
                discount.saleDiscountRight().version(),
                discount.amount(),
                discount.saleDiscountRight().name(),
                discount.right().product().id());
    }

    private Traveller traveller(PricedTraveller traveller) {
        return new Traveller(
                traveller.fare().travellerId(),
                traveller.fare().userType(),
                traveller.fare().fullFare(),
                traveller.fare().addOns(),
                traveller.discountAmount(),
                traveller.price(),
                traveller
                        .discount()
                        .map(Discount::right)
                        .map(right -> right(right, traveller.fare().travellerId()))
                        .orElse(null),
                traveller.notDiscountedBecause().orElse(null));
    }

    private Right right(SelectedRight selected, String travellerId) {
        return new Right(selected.contractId(), selected.product(), selected.travelType(), customers.get(travellerId));
    }
}
