package no.personnelticket.console.employee;

import java.util.List;

/**
 * What a policy says of a holder for a year, as the rights-service says.
 *
 * @param because why it gives no right; null where it does
 */
public record Explanation(
        String holderId,
        int year,
        String policy,
        boolean isGiven,
        String validFrom,
        String validTo,
        String because,
        List<Fact> facts) {

    public Explanation {
        facts = facts == null ? List.of() : facts;
    }

    /** What the policy used. */
    public record Fact(String name, String value) {}
}
