package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;

/** Gives a holder one right for a calendar year, or says why not. */
public interface RightPolicy {

    /** What it gives. */
    Grant grant();

    /** Whom it gives it and for how long, in a sentence. */
    String description();

    RightDecision decide(HolderFacts holder, Year year);

    /** Says in a few words whom it gives what; stable, because contracts carry it. */
    default String name() {
        return grant().name();
    }

    /** Gives it on those days, if there are any. */
    default RightDecision give(Period days, List<Fact> facts) {
        return days.ifAnyDay()
                .<RightDecision>map(some -> new RightDecision.Given(grant().on(some), facts))
                .orElseGet(() -> withhold("no day of the year remains", facts));
    }

    default RightDecision withhold(String because, List<Fact> facts) {
        return new RightDecision.Withheld(name(), because, facts);
    }
}
