package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import no.personnelticket.rights.right.RightDecision.Given;
import no.personnelticket.rights.right.RightDecision.Withheld;

/**
 * The decision of a policy on a holder for a calendar year.
 *
 * @param holderId the employee or the family member
 * @param validFrom with validTo, the days of the right; null if the policy does not give it
 * @param because why the policy does not give the right; null if it does
 * @param facts the facts that the policy used; may contain a birth date
 */
public record Explanation(
        UUID holderId,
        int year,
        String policy,
        boolean isGiven,
        LocalDate validFrom,
        LocalDate validTo,
        String because,
        List<PolicyFact> facts) {

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
