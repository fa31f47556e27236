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

    /** The ticket of one traveller. */
    @Schema(name = "StandardProduct")
    public record PreassignedProduct(
            String id, String version, Money price, List<String> travellerIds, Properties properties) {}

    /** The kind of traveller and the fare class that a ticket is for. */
    @Schema(name = "ProductProperties")
    public record Properties(String userProfileId, List<String> fareClasses) {}

    /** What one traveller pays in addition to the ticket. */
    public record SupplementProduct(String id, String version, String name, Money price, List<String> travellerIds) {}

    /** Maps the travellers of the search to a kind of traveller. */
    public record TravellerMapping(
            List<String> travellerIds, int minNumberOfTravellers, int maxNumberOfTravellers, UserType userType) {}
}
