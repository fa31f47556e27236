package no.personnelticket.offer.pricing;

import java.util.Optional;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;

/**
 * A right that a traveller asks a discount for.
 *
 * @param selected the right as the customer selected it; empty where it was not
 * @param selectedAs the type of traveller that it was selected for; empty where it was not
 * @param notSelectedBecause why it is not there; empty where it is
 */
public record AskedRight(
        Optional<SelectedRight> selected, Optional<UserType> selectedAs, Optional<String> notSelectedBecause) {

    public static AskedRight of(SelectedRight selected, UserType selectedAs) {
        return new AskedRight(Optional.of(selected), Optional.of(selectedAs), Optional.empty());
    }

    public static AskedRight notSelected(String because) {
        return new AskedRight(Optional.empty(), Optional.empty(), Optional.of(because));
    }
}
