package no.personnelticket.rights.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;

/**
 * A selection in its published form.
 *
 * @param expiresAt no offer is priced for this selection after it
 */
public record Selection(
        UUID selectionId,
        long customerNumber,
        LocalDate travelDate,
        Instant expiresAt,
        List<SelectedTraveller> travellers) {

    /** One traveller; product, contract and travel type are null for a traveller who pays the full fare. */
    public record SelectedTraveller(
            String id,
            UserType travellerType,
            UUID contractUUID,
            String productId,
            String productVersion,
            TravelType travelType) {}

    static Selection of(RightsSelected selected) {
        return new Selection(
                selected.selectionId(),
                selected.customerNumber(),
                selected.travelDate(),
                selected.expiresAt(),
                selected.travellers().stream().map(Selection::traveller).toList());
    }

    private static SelectedTraveller traveller(RightsSelected.Traveller traveller) {
        return traveller.right() == null
                ? new SelectedTraveller(traveller.travellerId(), traveller.userType(), null, null, null, null)
                : new SelectedTraveller(
                        traveller.travellerId(),
                        traveller.userType(),
                        traveller.right().contractId(),
                        traveller.right().product().id(),
                        traveller.right().product().version(),
                        traveller.right().travelType());
    }
}
