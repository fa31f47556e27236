package no.personnelticket.validation.validate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.validation.rule.GivenEntitlement;
import no.personnelticket.validation.rule.OfferConfiguration;

/**
 * May these offers be sold? The configurations are those of the call that reserves [P].
 *
 * @param travelDate a date, or a date-time of which the day in Europe/Oslo counts
 * @param orderId the sales platform's order, where there is one already
 * @param stage PAYMENT unless told
 * @param dryRun true only asks: nothing is stored and nothing published; false unless told
 */
public record ValidationRequest(
        @NotBlank @Size(max = 40) String travelDate,
        @Size(min = 1, max = 100) String orderId,
        Stage stage,
        Boolean dryRun,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Configuration> offerConfigurations) {

    public ValidationRequest {
        stage = stage == null ? Stage.PAYMENT : stage;
        dryRun = dryRun != null && dryRun;
    }

    List<OfferConfiguration> order() {
        return offerConfigurations.stream().map(Configuration::toOrder).toList();
    }

    /**
     * An offer as it is about to be reserved.
     *
     * @param selectableProductIds add-ons that were chosen; no rule looks at them
     */
    public record Configuration(
            @NotNull UUID offerId,
            @NotEmpty @Size(max = 9) List<@NotBlank @Size(max = 100) String> selectedTravellerIds,
            @Size(max = 100) List<@NotBlank @Size(max = 200) String> selectableProductIds,
            @NotEmpty @Size(max = 9) List<@NotNull @Valid Customer> customers) {

        public Configuration {
            selectableProductIds = selectableProductIds == null ? List.of() : selectableProductIds;
            if (selectedTravellerIds != null
                    && new HashSet<>(selectedTravellerIds).size() < selectedTravellerIds.size()) {
                throw new IllegalArgumentException("selectedTravellerIds must not name a traveller twice");
            }
        }

        OfferConfiguration toOrder() {
            return new OfferConfiguration(
                    offerId,
                    selectedTravellerIds,
                    customers.stream()
                            .flatMap(customer ->
                                    customer.entitlements().stream().map(entitlement -> entitlement.givenBy(customer)))
                            .toList());
        }
    }

    /**
     * A customer and the entitlements that are used in the customer's name.
     *
     * @param entitlements may be empty, for an offer without rights
     */
    public record Customer(
            @NotNull @Positive Long customerId,
            @NotNull @Size(max = 20) List<@NotNull @Valid Entitlement> entitlements) {}

    /** A contract and the product that it is used as. */
    public record Entitlement(
            @NotNull UUID contractId, @NotNull @Valid ProductRef entitlementProductRef) {

        private GivenEntitlement givenBy(Customer customer) {
            return new GivenEntitlement(
                    customer.customerId(),
                    contractId,
                    new EntitlementProduct(entitlementProductRef.id(), entitlementProductRef.version()));
        }
    }

    /** An entitlement product, for instance {@code ENT:EntitlementProduct:levelA2} [P]. */
    public record ProductRef(
            @NotBlank @Size(max = 200) String id,
            @NotBlank @Size(max = 200) String version) {}
}
