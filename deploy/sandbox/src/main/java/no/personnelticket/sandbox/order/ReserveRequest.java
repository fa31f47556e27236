package no.personnelticket.sandbox.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The offers that become an order, and the entitlements that they are bought with [P]. */
public record ReserveRequest(@NotEmpty List<@Valid @NotNull OfferConfiguration> offerConfigurations) {

    /** One offer, for those of its travellers who are to travel. */
    public record OfferConfiguration(
            @NotNull UUID offerId,
            @NotEmpty List<@NotNull String> selectedTravellerIds,
            List<@NotNull String> selectableProductIds,
            @NotEmpty List<@Valid @NotNull Customer> customers) {}

    /** One who buys, with the entitlements used. */
    @Schema(name = "EntitledCustomer")
    public record Customer(
            @Positive long customerId, @NotNull List<@Valid @NotNull Entitlement> entitlements) {}

    /** One entitlement: the contract and the product that it gives. */
    @Schema(name = "UsedEntitlement")
    public record Entitlement(
            @NotNull UUID contractId, @NotNull EntitlementProduct entitlementProductRef) {}
}
