package no.personnelticket.console.employee;

import java.util.List;

/**
 * A policy's result for a holder and a year, from the rights-service.
 *
 * @param because the reason why the policy gives no right; null if it gives one
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

    /** A fact that the policy used. */
    public record Fact(String name, String value) {}
}
