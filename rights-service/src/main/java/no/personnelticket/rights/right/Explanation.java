package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.right.RightDecision.Given;
import no.personnelticket.rights.right.RightDecision.Withheld;

/**
 * What a policy says of a holder for a calendar year.
 *
 * @param holderId the employee or the family member
 * @param validFrom with validTo, when it gives the right; absent when it does not
 * @param because why it does not; absent when it does
 * @param facts what the policy used; may hold a birth date
 */
public record Explanation(
        UUID holderId,
        int year,
        String policy,
        boolean isGiven,
        LocalDate validFrom,
        LocalDate validTo,
        String because,
        List<Fact> facts) {

    static Explanation of(UUID holderId, Year year, RightDecision decision) {
        if (decision instanceof Given given) {
            return new Explanation(
                    holderId,
                    year.getValue(),
                    given.policy(),
                    true,
                    given.right().validFrom(),
                    given.right().validTo(),
                    null,
                    given.facts());
        }
        Withheld withheld = (Withheld) decision;
        return new Explanation(
                holderId, year.getValue(), withheld.policy(), false, null, null, withheld.because(), withheld.facts());
    }
}
