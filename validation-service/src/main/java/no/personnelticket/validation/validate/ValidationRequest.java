package no.personnelticket.validation.validate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.validation.rule.GivenEntitlement;
import no.personnelticket.validation.rule.OfferConfiguration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to check whether offers may be sold. The configurations are the same as in the call that reserves [P].
 *
 * @param travelDate a date, or a date-time of which the day in Europe/Oslo counts
 * @param orderId the sales platform's order, if there is one already
 * @param stage PAYMENT by default
 * @param dryRun true: nothing is reserved, stored or published; false by default
 */
public record ValidationRequest(
        @NotBlank @Size(max = 40) @Schema(pattern = TravelDate.FORM)
        String travelDate,

        @Size(min = 1, max = 100) @EventText @Schema(pattern = EventText.NOT_BLANK)
        String orderId,

        Stage stage,
        Boolean dryRun,
        @NotEmpty @Size(max = MOST_OFFERS) List<@NotNull @Valid Configuration> offerConfigurations) {

    private static final int MOST_OFFERS = 20;
    private static final int MOST_PERSONS = 9;
    private static final int MOST_ADD_ONS = 100;
    private static final int MOST_ENTITLEMENTS = 20;
    private static final int MOST_ENTITLEMENTS_IN_ALL = 300;

    public ValidationRequest {
        if (entitlements(offerConfigurations) > MOST_ENTITLEMENTS_IN_ALL) {
            throw new IllegalArgumentException("offerConfigurations must not have more than 300 entitlements in all");
        }
        stage = stage == null ? Stage.PAYMENT : stage;
        dryRun = dryRun != null && dryRun;
    }

    /** Counts entitlements before the fields are checked, so any of them may be null. */
    private static long entitlements(List<Configuration> configurations) {
        return Stream.ofNullable(configurations)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(configuration -> Stream.ofNullable(configuration.customers()))
                .flatMap(List::stream)
                .filter(customer -> customer != null && customer.entitlements() != null)
                .mapToLong(customer -> customer.entitlements().size())
                .sum();
    }

    List<OfferConfiguration> order() {
        return offerConfigurations.stream().map(Configuration::toOrder).toList();
    }

    /**
     * An offer as it is about to be reserved.
     *
     * @param selectableProductIds the chosen add-ons; no rule uses them
     */
    @Schema(name = "OfferConfiguration")
    public record Configuration(
            @NotNull UUID offerId,
            @NotEmpty @Size(max = MOST_PERSONS) List<@NotBlank @Size(max = 200) @EventText String> selectedTravellerIds,
            @Size(max = MOST_ADD_ONS) List<@NotBlank @Size(max = 200) @EventText String> selectableProductIds,
            @NotEmpty @Size(max = MOST_PERSONS) List<@NotNull @Valid Customer> customers) {

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
     * A customer and the customer's entitlements that are used.
     *
     * @param entitlements may be empty, for an offer without rights
     */
    @Schema(name = "EntitledCustomer")
    public record Customer(
            @NotNull @Positive @Max(Plausible.HIGHEST_NUMBER)
            Long customerId,

            @NotNull @Size(max = MOST_ENTITLEMENTS) List<@NotNull @Valid Entitlement> entitlements) {}

    /** A contract and the product for which it is used. */
    @Schema(name = "UsedEntitlement")
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
            @NotBlank @Size(max = 200) @EventText String id,
            @NotBlank @Size(max = 200) @EventText String version) {}
}
