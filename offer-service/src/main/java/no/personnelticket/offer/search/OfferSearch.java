package no.personnelticket.offer.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.UserType;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.offer.pricing.RequestedRight;
import no.personnelticket.offer.selection.TravellerWithRight;
import no.personnelticket.offer.selection.TravellersWithRights;
import no.personnelticket.offer.upstream.StandardOfferQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search between stop places [P].
 *
 * @param travelDate a date, or a date-time of which the day in Europe/Oslo counts
 * @param selectionId of the rights to price; default: each customer's newest selection that covers the product ids
 * @param selectionIds instead of selectionId if rights of several customers are used: one for each customer
 * @param includeTaxPreview whether to add a tax preview to each offer
 */
public record OfferSearch(
        @NotNull @Schema(pattern = TravelDate.FORM) String travelDate,

        @NotNull @Pattern(regexp = STOP_PLACE, message = "must be a stop place, as NSR:StopPlace:59872")
        String from,

        @NotNull @Pattern(regexp = STOP_PLACE, message = "must be a stop place, as NSR:StopPlace:59872")
        String to,

        UUID selectionId,
        @Size(max = 9) List<@NotNull UUID> selectionIds,
        Boolean includeTaxPreview,
        @NotNull @Size(min = 1, max = 9) List<@NotNull @Valid Traveller> travellers) {

    private static final String STOP_PLACE = "NSR:StopPlace:\\d{1,10}";

    public OfferSearch {
        selectionIds = selectionIds == null ? List.of() : selectionIds;
        includeTaxPreview = includeTaxPreview != null && includeTaxPreview;
    }

    /** The same search; the tax preview is computed at the time of each call and is not a part of it. */
    OfferSearch withoutTaxPreview() {
        return new OfferSearch(travelDate, from, to, selectionId, selectionIds, false, travellers);
    }

    /** The given selections; empty if the newest ones are to be used. */
    List<UUID> namedSelections() {
        return selectionId == null ? selectionIds : List.of(selectionId);
    }

    TravellersWithRights travellersWithRights(LocalDate day) {
        return new TravellersWithRights(
                travellers.stream()
                        .filter(Traveller::requestsRight)
                        .map(asking -> new TravellerWithRight(asking.id(), asking.productIds(), asking.customerId()))
                        .toList(),
                day);
    }

    /** The query to the Offers API; {@code rights} are the requested rights by traveller id. */
    StandardOfferQuery standardOfferQuery(LocalDate day, Map<String, RequestedRight> rights) {
        return new StandardOfferQuery(
                day,
                from,
                to,
                travellers.stream()
                        .map(one -> new StandardOfferQuery.Traveller(
                                one.id(), one.age(), userType(one, Optional.ofNullable(rights.get(one.id())))))
                        .toList());
    }

    /** If the search has only the age, a student is recognised only by the right. */
    private static UserType userType(Traveller traveller, Optional<RequestedRight> requested) {
        return requested
                .flatMap(RequestedRight::selectedAs)
                .filter(type -> type == UserType.STUDENT && traveller.age() != null)
                .orElse(traveller.userType());
    }

    /**
     * A traveller of the search.
     *
     * @param id given by the sales client, unique within the search and the same as in the selection
     * @param age on the travel date; either it or the user type is given [P]
     * @param productIds the entitlement products to use [P]; left out for a traveller at full fare
     * @param customerId the customer who owns the rights [P]
     */
    @Schema(name = "SearchTraveller")
    public record Traveller(
            @NotBlank @Size(max = 200) @EventText String id,

            @Min(0) @Max(130) Integer age,

            UserType userType,

            @Size(max = 10) List<@NotNull @Pattern(regexp = PRODUCT, message = PRODUCT_MESSAGE) String> productIds,

            @Positive @Max(Plausible.HIGHEST_NUMBER) Long customerId) {

        private static final String PRODUCT = "[A-Z]{3}:EntitlementProduct:[A-Za-z0-9_-]{1,50}";
        private static final String PRODUCT_MESSAGE =
                "must be an entitlement product, as ENT:EntitlementProduct:levelA2";

        public Traveller {
            productIds = productIds == null ? List.of() : productIds;
        }

        boolean requestsRight() {
            return !productIds.isEmpty();
        }
    }
}
