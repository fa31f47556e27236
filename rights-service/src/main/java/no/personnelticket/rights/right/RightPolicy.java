package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;

/** Decides whether a holder has one kind of right in a calendar year. */
public interface RightPolicy {

    /** The right that it gives. */
    Grant grant();

    /** Who has the right and for how long, in a sentence. */
    String description();

    RightDecision decide(HolderFacts holder, Year year);

    /** Names the policy; stable, because it is stored with contracts. */
    default String name() {
        return grant().name();
    }

    /** Gives the right on those days, if there are any. */
    default RightDecision give(Period days, List<PolicyFact> facts) {
        return days.ifAnyDay()
                .<RightDecision>map(some -> new RightDecision.Given(grant().on(some), facts))
                .orElseGet(() -> withhold("no day of the year remains", facts));
    }

    default RightDecision withhold(String because, List<PolicyFact> facts) {
        return new RightDecision.Withheld(name(), because, facts);
    }
}
