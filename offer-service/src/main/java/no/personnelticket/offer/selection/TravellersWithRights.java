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
import no.personnelticket.offer.pricing.AskedRight;

/**
 * The travellers of a search who ask for a right, and what the selections of their customers hold for them. A right is for one traveller:
 * used by two, the employee would be taxed twice in full [P].
 *
 * @param travellers never empty
 * @param travelDate in Europe/Oslo
 */
public record TravellersWithRights(List<TravellerWithRight> travellers, LocalDate travelDate) {

    public TravellersWithRights {
        travellers = List.copyOf(travellers);
    }

    /** Of the first who asks. */
    public long customerNumber() {
        return travellers.get(0).customerNumber();
    }

    /** Whose rights each of them asks for, by traveller id. */
    public Map<String, Long> customers() {
        return travellers.stream()
                .collect(Collectors.toMap(TravellerWithRight::travellerId, TravellerWithRight::customerNumber));
    }

    /** The selection of the first customer, among those of all. */
    public RightsSelected firstOf(List<RightsSelected> selections) {
        return selections.stream()
                .filter(selection -> selection.customerNumber() == customerNumber())
                .findFirst()
                .orElseThrow();
    }

    /** Those who ask for the same customer's rights, in the order of the travellers. */
    List<TravellersWithRights> byCustomer() {
        return travellers.stream()
                .collect(Collectors.groupingBy(
                        TravellerWithRight::customerNumber, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofCustomer -> new TravellersWithRights(ofCustomer, travelDate))
                .toList();
    }

    /** Whether the selection holds a right for every traveller who asks. */
    public boolean isCoveredBy(RightsSelected selection) {
        return travellers.stream()
                .allMatch(traveller -> traveller.rightIn(List.of(selection)).isPresent());
    }

    /** What each asks for, by traveller id, in selections that {@link #refusal} does not refuse. */
    public Map<String, AskedRight> rightsIn(List<RightsSelected> selections) {
        return travellers.stream()
                .collect(Collectors.toMap(TravellerWithRight::travellerId, traveller -> traveller.askedIn(selections)));
    }

    /** Why the selections may not be used, or hold nothing that was asked for; empty where they can be used. */
    public Optional<SelectionRefusal> refusal(List<RightsSelected> selections, Instant now) {
        if (!areTheirs(selections)) {
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

    private boolean areTheirs(List<RightsSelected> selections) {
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
                                + " ask with the same contract; a right is for one traveller"));
    }

    private Optional<SelectionRefusal> nothingSelected(List<RightsSelected> selections) {
        return travellers.stream()
                        .anyMatch(traveller -> traveller.rightIn(selections).isPresent())
                ? Optional.empty()
                : Optional.of(new SelectionRefusal(
                        OfferErrorCode.PRODUCTS_NOT_SELECTED,
                        "The selection holds none of the product ids for the travellers who ask for them"));
    }
}
