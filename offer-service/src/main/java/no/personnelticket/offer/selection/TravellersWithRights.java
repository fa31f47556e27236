package no.personnelticket.offer.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.pricing.RequestedRight;

/**
 * The travellers of a search who request a right, and their rights in the selections of their customers. A right is
 * for one traveller: if two used it, the employee would be taxed twice in full [P].
 *
 * @param travellers never empty
 * @param travelDate in Europe/Oslo
 */
public record TravellersWithRights(List<TravellerWithRight> travellers, LocalDate travelDate) {

    public TravellersWithRights {
        travellers = List.copyOf(travellers);
    }

    /** The customer of the first traveller. */
    public long customerNumber() {
        return travellers.get(0).customerNumber();
    }

    /** The customer of each traveller, by traveller id. */
    public Map<String, Long> customers() {
        return travellers.stream()
                .collect(Collectors.toMap(TravellerWithRight::travellerId, TravellerWithRight::customerNumber));
    }

    /** The selection of the first customer. */
    public RightsSelected firstOf(List<RightsSelected> selections) {
        return selections.stream()
                .filter(selection -> selection.customerNumber() == customerNumber())
                .findFirst()
                .orElseThrow();
    }

    /** The travellers divided by customer, in the order of the travellers. */
    List<TravellersWithRights> byCustomer() {
        return travellers.stream()
                .collect(Collectors.groupingBy(
                        TravellerWithRight::customerNumber, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofCustomer -> new TravellersWithRights(ofCustomer, travelDate))
                .toList();
    }

    /** Whether the selection has a right for every traveller. */
    public boolean isCoveredBy(RightsSelected selection) {
        return travellers.stream()
                .allMatch(traveller -> traveller.rightIn(List.of(selection)).isPresent());
    }

    /** The requested rights by traveller id, in selections that {@link #refusal} does not refuse. */
    public Map<String, RequestedRight> rightsIn(List<RightsSelected> selections) {
        return travellers.stream()
                .collect(Collectors.toMap(
                        TravellerWithRight::travellerId, traveller -> traveller.requestedIn(selections)));
    }

    /** Why the selections may not be used, or have none of the requested rights; empty if they can be used. */
    public Optional<SelectionRefusal> refusal(List<RightsSelected> selections, Instant now) {
        if (!areOfTheCustomers(selections)) {
            return Optional.of(new SelectionRefusal(
                    OfferErrorCode.SELECTION_OF_ANOTHER_CUSTOMER,
                    "The customers of the travellers with productIds are not those who made the selections"));
        }
        return selections.stream()
                .flatMap(selection -> refusal(selection, now).stream())
                .findFirst()
                .or(() -> usedTwice(selections))
                .or(() -> nothingSelected(selections));
    }

    private boolean areOfTheCustomers(List<RightsSelected> selections) {
        Set<Long> asking =
                travellers.stream().map(TravellerWithRight::customerNumber).collect(Collectors.toSet());
        Set<Long> selecting =
                selections.stream().map(RightsSelected::customerNumber).collect(Collectors.toSet());
        return asking.equals(selecting);
    }

    private Optional<SelectionRefusal> refusal(RightsSelected selection, Instant now) {
        if (!selection.travelDate().equals(travelDate)) {
            return Optional.of(new SelectionRefusal(
                    OfferErrorCode.SELECTION_FOR_ANOTHER_DATE,
                    "The rights were selected for " + selection.travelDate()));
        }
        return now.isBefore(selection.expiresAt())
                ? Optional.empty()
                : Optional.of(new SelectionRefusal(
                        OfferErrorCode.SELECTION_EXPIRED,
                        "The selection expired at " + selection.expiresAt() + "; select rights again"));
    }

    private Optional<SelectionRefusal> usedTwice(List<RightsSelected> selections) {
        Map<UUID, List<String>> travellersByContract = new LinkedHashMap<>();
        for (TravellerWithRight traveller : travellers) {
            traveller.rightIn(selections).ifPresent(right -> travellersByContract
                    .computeIfAbsent(right.contractId(), id -> new ArrayList<>())
                    .add(traveller.travellerId()));
        }
        return travellersByContract.values().stream()
                .filter(users -> users.size() > 1)
                .findFirst()
                .map(users -> new SelectionRefusal(
                        OfferErrorCode.ENTITLEMENT_USED_TWICE,
                        "Travellers " + String.join(" and ", users)
                                + " use the same contract; a right is for one traveller"));
    }

    private Optional<SelectionRefusal> nothingSelected(List<RightsSelected> selections) {
        return travellers.stream()
                        .anyMatch(traveller -> traveller.rightIn(selections).isPresent())
                ? Optional.empty()
                : Optional.of(new SelectionRefusal(
                        OfferErrorCode.PRODUCTS_NOT_SELECTED,
                        "The selection has none of the product ids for the travellers who request them"));
    }
}
