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
 * Asks whether offers may be sold. The configurations are those of the call that reserves [P].
 *
 * @param travelDate a date, or a date-time of which the day in Europe/Oslo counts
 * @param orderId the sales platform's order, where there is one already
 * @param stage PAYMENT by default
 * @param dryRun whether this is a question only: nothing is stored or published; false by default
 */
public record ValidationRequest(
        @NotBlank @Size(max = 40) String travelDate,
        @Size(min = 1, max = 100) String orderId,
        Stage stage,
        Boolean dryRun,
        @NotEmpty @Size(max = MOST_OFFERS) List<@NotNull @Valid Configuration> offerConfigurations) {

    private static final int MOST_OFFERS = 20;
    private static final int MOST_PERSONS = 9;
    private static final int MOST_ADD_ONS = 100;
    private static final int MOST_ENTITLEMENTS = 20;

    public ValidationRequest {
        offerConfigurations = shortened(offerConfigurations, MOST_OFFERS);
        stage = stage == null ? Stage.PAYMENT : stage;
        dryRun = dryRun != null && dryRun;
    }

    /** A list that is too long loses all but one of the elements too many: it is refused without checking each of them. */
    private static <T> List<T> shortened(List<T> list, int most) {
        return list == null || list.size() <= most ? list : list.subList(0, most + 1);
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
            @NotEmpty @Size(max = MOST_PERSONS) List<@NotBlank @Size(max = 100) String> selectedTravellerIds,
            @Size(max = MOST_ADD_ONS) List<@NotBlank @Size(max = 200) String> selectableProductIds,
            @NotEmpty @Size(max = MOST_PERSONS) List<@NotNull @Valid Customer> customers) {

        public Configuration {
            selectedTravellerIds = shortened(selectedTravellerIds, MOST_PERSONS);
            selectableProductIds =
                    selectableProductIds == null ? List.of() : shortened(selectableProductIds, MOST_ADD_ONS);
            customers = shortened(customers, MOST_PERSONS);
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
            @NotNull @Size(max = MOST_ENTITLEMENTS) List<@NotNull @Valid Entitlement> entitlements) {

        public Customer {
            entitlements = shortened(entitlements, MOST_ENTITLEMENTS);
        }
    }

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
