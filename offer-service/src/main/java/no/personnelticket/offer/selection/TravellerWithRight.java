package no.personnelticket.offer.selection;

import java.util.List;
import java.util.Optional;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.offer.pricing.RequestedRight;

/**
 * A traveller of a search who requests a right.
 *
 * @param productIds the entitlement products that the traveller may use [P], never empty
 * @param customerNumber the customer whose selection has the right
 */
public record TravellerWithRight(String travellerId, List<String> productIds, long customerNumber) {

    public TravellerWithRight {
        productIds = List.copyOf(productIds);
    }

    Optional<SelectedRight> rightIn(List<RightsSelected> selections) {
        return selectedIn(selections).map(RightsSelected.Traveller::right);
    }

    RequestedRight requestedIn(List<RightsSelected> selections) {
        return selectedIn(selections)
                .map(selected -> RequestedRight.of(selected.right(), selected.userType()))
                .orElseGet(() -> RequestedRight.notSelected(
                        "The selection has no right with " + String.join(" or ", productIds) + " for this traveller"));
    }

    private Optional<RightsSelected.Traveller> selectedIn(List<RightsSelected> selections) {
        return selections.stream()
                .filter(selection -> selection.customerNumber() == customerNumber)
                .flatMap(selection -> selection.travellers().stream())
                .filter(selected -> selected.travellerId().equals(travellerId))
                .filter(selected -> selected.right() != null
                        && productIds.contains(selected.right().product().id()))
                .findFirst();
    }
}
