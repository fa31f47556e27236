package no.personnelticket.sandbox.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The offers to order, and the entitlements to use for them [P]. */
public record ReserveRequest(@NotEmpty List<@Valid @NotNull OfferConfiguration> offerConfigurations) {

    /** An offer, with those of its travellers who are to travel. */
    public record OfferConfiguration(
            @NotNull UUID offerId,
            @NotEmpty List<@NotNull String> selectedTravellerIds,
            List<@NotNull String> selectableProductIds,
            @NotEmpty List<@Valid @NotNull Customer> customers) {}

    /** A customer who buys, with the entitlements to use. */
    @Schema(name = "EntitledCustomer")
    public record Customer(
            @Positive @Max(Plausible.HIGHEST_NUMBER) long customerId,
            @NotNull List<@Valid @NotNull Entitlement> entitlements) {}

    /** An entitlement: the contract and its entitlement product. */
    @Schema(name = "UsedEntitlement")
    public record Entitlement(
            @NotNull UUID contractId, @NotNull EntitlementProduct entitlementProductRef) {}
}
