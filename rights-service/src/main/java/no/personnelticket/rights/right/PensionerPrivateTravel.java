package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;

/** A pensioner has one right, for private travel [P], from the day after the employment ended. */
record PensionerPrivateTravel(Grant grant) implements RightPolicy {

    @Override
    public String description() {
        return "The employee whose employment ended with pension, from the day after.";
    }

    @Override
    public RightDecision decide(HolderFacts holder, Year year) {
        Employment employment = holder.employment();
        List<PolicyFact> facts = holder.facts();
        if (!holder.isEmployee() || !employment.endedWith(HireEndCause.PENSION)) {
            return withhold("it is for one who retired", facts);
        }
        return employment
                .notCovered()
                .map(because -> withhold(because, facts))
                .orElseGet(() ->
                        give(Period.of(year).startingAt(employment.hireEnd().plusDays(1)), facts));
    }
}
