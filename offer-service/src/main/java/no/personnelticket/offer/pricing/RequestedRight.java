package no.personnelticket.offer.pricing;

import java.util.Optional;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;

/**
 * A right for which a traveller requests a discount.
 *
 * @param selected the right as the customer selected it; empty if it was not selected
 * @param selectedAs the traveller type for which it was selected; empty if it was not selected
 * @param notSelectedBecause the reason if it was not selected; else empty
 */
public record RequestedRight(
        Optional<SelectedRight> selected, Optional<UserType> selectedAs, Optional<String> notSelectedBecause) {

    public static RequestedRight of(SelectedRight selected, UserType selectedAs) {
        return new RequestedRight(Optional.of(selected), Optional.of(selectedAs), Optional.empty());
    }

    public static RequestedRight notSelected(String because) {
        return new RequestedRight(Optional.empty(), Optional.empty(), Optional.of(because));
    }
}
