package no.personnelticket.offer.discountedoffer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.offer.pricing.PricedOffer;
import no.personnelticket.offer.pricing.StandardOffer.TravellerMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A discounted offer for a whole party. The fields up to {@code available} are [P].
 *
 * @param price what the party pays, after discounts
 * @param preassignedProducts one for each traveller, in the order of {@code travellers}
 * @param selectionId of the first customer, if rights of several customers are used
 * @param customerNumber of the first customer, if rights of several customers are used
 * @param operator the codeset of the train operator, for instance {@code VYT}
 * @param travelDate in Europe/Oslo
 * @param discountSchemeVersion of the discount scheme by which it was priced
 * @param fingerprint SHA-256 of all the other fields
 * @param taxPreview null unless requested; computed at the time of the call, not a part of the offer and never stored
 */
public record Offer(
        UUID id,
        String name,
        Money price,
        List<PreassignedProduct> preassignedProducts,
        List<TravellerMapping> travellerMapping,
        int available,
        Instant expiresAt,
        UUID selectionId,
        long customerNumber,
        String operator,
        String fareClass,
        LocalDate travelDate,
        String from,
        String to,
        String discountSchemeVersion,
        String fingerprint,
        List<Traveller> travellers,
        TaxPreview taxPreview) {

    /** The ticket product of one traveller [P]. */
    public record PreassignedProduct(
            String id, String version, Properties properties, SaleDiscountRight discountRight) {}

    /** The user profile and fare classes of the product [P]. */
    @Schema(name = "ProductProperties")
    public record Properties(String userProfileId, List<String> fareClasses) {}

    /**
     * The discount on a product [P]; null at full fare.
     *
     * @param price negative; the saving is this amount negated
     */
    public record SaleDiscountRight(
            String id, String version, Money price, String name, String originatingFromProductId) {}

    /**
     * One traveller's part: {@code price = fullFare + discount}.
     *
     * @param fullFare what the journey costs without a right, add-ons included
     * @param addOns the part of the full fare that is never discounted
     * @param right the entitlement to give when reserving; null at full fare
     * @param notDiscountedBecause null unless a right was requested and did not apply
     */
    @Schema(name = "PricedTraveller")
    public record Traveller(
            String travellerId,
            UserType userType,
            Money fullFare,
            Money addOns,
            Money discount,
            Money price,
            Right right,
            String notDiscountedBecause) {}

    /**
     * The ticket right that gives the discount.
     *
     * @param customerNumber the customer who owns the right; to be given when reserving
     */
    @Schema(name = "UsedRight")
    public record Right(UUID contractUUID, EntitlementProduct product, TravelType travelType, long customerNumber) {}

    /** The same offer with a tax preview. */
    public Offer with(TaxPreview preview) {
        return new Offer(
                id,
                name,
                price,
                preassignedProducts,
                travellerMapping,
                available,
                expiresAt,
                selectionId,
                customerNumber,
                operator,
                fareClass,
                travelDate,
                from,
                to,
                discountSchemeVersion,
                fingerprint,
                travellers,
                preview);
    }

    /** The offer in its published form. */
    static Offer of(PricedOffer priced, OfferTerms terms) {
        Offer offer = withFingerprint(priced, terms, null);
        return withFingerprint(priced, terms, Fingerprint.of(offer));
    }

    private static Offer withFingerprint(PricedOffer priced, OfferTerms terms, String fingerprint) {
        OfferLines lines = new OfferLines(priced, terms.customers());
        return new Offer(
                terms.offerId(),
                priced.standard().name(),
                priced.price(),
                lines.preassignedProducts(),
                priced.standard().travellerMapping(),
                priced.standard().available(),
                terms.expiresAt(),
                terms.selectionId(),
                terms.customerNumber(),
                priced.standard().operator(),
                priced.fareClass(),
                terms.travelDate(),
                terms.journey().from(),
                terms.journey().to(),
                priced.schemeVersion(),
                fingerprint,
                lines.travellers(),
                null);
    }
}
