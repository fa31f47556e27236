package no.personnelticket.sandbox.offer;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.UserType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One offer for a whole party, at full fare [P]. */
public record StandardOffer(
        UUID id,
        String name,
        Money price,
        List<PreassignedProduct> preassignedProducts,
        List<SupplementProduct> supplementProducts,
        List<TravellerMapping> travellerMapping,
        int available) {

    /** The ticket itself, for one traveller. */
    @Schema(name = "StandardProduct")
    public record PreassignedProduct(
            String id, String version, Money price, List<String> travellerIds, Properties properties) {}

    /** Whom and which comfort a ticket is for. */
    @Schema(name = "ProductProperties")
    public record Properties(String userProfileId, List<String> fareClasses) {}

    /** What is paid on top of the ticket, for one traveller. */
    public record SupplementProduct(String id, String version, String name, Money price, List<String> travellerIds) {}

    /** Which travellers of the search count as which kind. */
    public record TravellerMapping(
            List<String> travellerIds, int minNumberOfTravellers, int maxNumberOfTravellers, UserType userType) {}
}
