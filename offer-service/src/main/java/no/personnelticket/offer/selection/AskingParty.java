package no.personnelticket.offer.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.Problem;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.pricing.AskedRight;

/**
 * The travellers of a search who ask for a right, and what the selections of their customers hold for them. A right is for one traveller:
 * used by two, the employee would be taxed twice in full [P].
 *
 * @param travellers never empty
 * @param travelDate in Europe/Oslo
 */
public record AskingParty(List<AskingTraveller> travellers, LocalDate travelDate) {

    public AskingParty {
        travellers = List.copyOf(travellers);
    }

    /** Of the first who asks. */
    public long customerNumber() {
        return travellers.get(0).customerNumber();
    }

    /** Whose rights each of them asks for, by traveller id. */
    public Map<String, Long> customers() {
        return travellers.stream()
                .collect(Collectors.toMap(AskingTraveller::travellerId, AskingTraveller::customerNumber));
    }

    /** The selection of the first customer, among those of all. */
    public RightsSelected firstOf(List<RightsSelected> selections) {
        return selections.stream()
                .filter(selection -> selection.customerNumber() == customerNumber())
                .findFirst()
                .orElseThrow();
    }

    /** Those who ask for the same customer's rights, in the order of the travellers. */
    List<AskingParty> byCustomer() {
        return travellers.stream()
                .collect(
                        Collectors.groupingBy(AskingTraveller::customerNumber, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofCustomer -> new AskingParty(ofCustomer, travelDate))
                .toList();
    }

    /** Whether the selection holds a right for every traveller who asks. */
    public boolean isCoveredBy(RightsSelected selection) {
        return travellers.stream()
                .allMatch(traveller -> traveller.rightIn(List.of(selection)).isPresent());
    }

    /** By traveller id. Throws 409 where a selection may not be used, or they hold nothing that was asked for. */
    public Map<String, AskedRight> rightsIn(List<RightsSelected> selections, Instant now) {
        mustBeTheirs(selections);
        selections.forEach(selection -> mustBeUsable(selection, now));
        mustUseEachRightOnce(selections);
        Map<String, AskedRight> rights = travellers.stream()
                .collect(Collectors.toMap(AskingTraveller::travellerId, traveller -> traveller.askedIn(selections)));
        if (rights.values().stream().allMatch(right -> right.selected().isEmpty())) {
            throw new Problem(
                    OfferErrorCode.PRODUCTS_NOT_SELECTED,
                    "The selection holds none of the product ids for the travellers who ask for them");
        }
        return rights;
    }

    private void mustBeTheirs(List<RightsSelected> selections) {
        Set<Long> asking =
                travellers.stream().map(AskingTraveller::customerNumber).collect(Collectors.toSet());
        Set<Long> selecting =
                selections.stream().map(RightsSelected::customerNumber).collect(Collectors.toSet());
        if (!asking.equals(selecting)) {
            throw new Problem(
                    OfferErrorCode.SELECTION_OF_ANOTHER_CUSTOMER,
                    "The customers of the travellers with productIds are not those who made the selections");
        }
    }

    private void mustBeUsable(RightsSelected selection, Instant now) {
        if (!selection.travelDate().equals(travelDate)) {
            throw new Problem(
                    OfferErrorCode.SELECTION_FOR_ANOTHER_DATE,
                    "The rights were selected for " + selection.travelDate());
        }
        if (!now.isBefore(selection.expiresAt())) {
            throw new Problem(
                    OfferErrorCode.SELECTION_EXPIRED,
                    "The selection expired at " + selection.expiresAt() + "; select rights again");
        }
    }

    private void mustUseEachRightOnce(List<RightsSelected> selections) {
        Map<UUID, List<String>> travellersByContract = new LinkedHashMap<>();
        for (AskingTraveller traveller : travellers) {
            traveller.rightIn(selections).ifPresent(right -> travellersByContract
                    .computeIfAbsent(right.contractId(), id -> new ArrayList<>())
                    .add(traveller.travellerId()));
        }
        travellersByContract.values().stream()
                .filter(users -> users.size() > 1)
                .findFirst()
                .ifPresent(users -> {
                    throw new Problem(
                            OfferErrorCode.ENTITLEMENT_USED_TWICE,
                            "Travellers " + String.join(" and ", users)
                                    + " ask with the same contract; a right is for one traveller");
                });
    }
}
