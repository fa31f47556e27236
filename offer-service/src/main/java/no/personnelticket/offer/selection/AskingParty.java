package no.personnelticket.offer.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.http.Problem;
import no.personnelticket.offer.pricing.AskedRight;

/**
 * The travellers of a search who ask for a right, and what a selection holds for them. A right is for one traveller:
 * used by two, the employee would be taxed twice in full [P].
 *
 * @param travellers never empty
 * @param travelDate in Europe/Oslo
 */
public record AskingParty(List<AskingTraveller> travellers, LocalDate travelDate) {

    public AskingParty {
        travellers = List.copyOf(travellers);
    }

    /** Of the first who asks; all name the same one, or no selection is theirs. */
    public long customerNumber() {
        return travellers.get(0).customerNumber();
    }

    /** Whether the selection holds a right for every traveller who asks. */
    public boolean isCoveredBy(RightsSelected selection) {
        return travellers.stream()
                .allMatch(traveller -> traveller.rightIn(selection).isPresent());
    }

    /** By traveller id. Throws 409 where the selection may not be used, or holds nothing that was asked for. */
    public Map<String, AskedRight> rightsIn(RightsSelected selection, Instant now) {
        mustBeUsable(selection, now);
        mustUseEachRightOnce(selection);
        Map<String, AskedRight> rights = travellers.stream()
                .collect(Collectors.toMap(AskingTraveller::travellerId, traveller -> traveller.askedIn(selection)));
        if (rights.values().stream().allMatch(right -> right.selected().isEmpty())) {
            throw Problem.conflict(
                    "PRODUCTS_NOT_SELECTED",
                    "The selection holds none of the product ids for the travellers who ask for them");
        }
        return rights;
    }

    private void mustBeUsable(RightsSelected selection, Instant now) {
        if (travellers.stream().anyMatch(traveller -> traveller.customerNumber() != selection.customerNumber())) {
            throw Problem.conflict(
                    "SELECTION_OF_ANOTHER_CUSTOMER",
                    "A traveller with productIds names another customer than the one who made the selection");
        }
        if (!selection.travelDate().equals(travelDate)) {
            throw Problem.conflict(
                    "SELECTION_FOR_ANOTHER_DATE", "The rights were selected for " + selection.travelDate());
        }
        if (!now.isBefore(selection.expiresAt())) {
            throw Problem.conflict(
                    "SELECTION_EXPIRED", "The selection expired at " + selection.expiresAt() + "; select rights again");
        }
    }

    private void mustUseEachRightOnce(RightsSelected selection) {
        Map<UUID, List<String>> travellersByContract = travellers.stream()
                .filter(traveller -> traveller.rightIn(selection).isPresent())
                .collect(Collectors.groupingBy(
                        traveller -> traveller
                                .rightIn(selection)
                                .map(SelectedRight::contractId)
                                .orElseThrow(),
                        Collectors.mapping(AskingTraveller::travellerId, Collectors.toList())));
        travellersByContract.values().stream()
                .filter(users -> users.size() > 1)
                .findFirst()
                .ifPresent(users -> {
                    throw Problem.conflict(
                            "ENTITLEMENT_USED_TWICE",
                            "Travellers " + String.join(" and ", users)
                                    + " ask with the same contract; a right is for one traveller");
                });
    }
}
