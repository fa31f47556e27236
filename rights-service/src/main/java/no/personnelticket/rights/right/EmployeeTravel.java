package no.personnelticket.rights.right;

import java.time.Year;
import java.util.List;

/** An employee has one right for private travel and one for work travel [P], while the employment lasts. */
record EmployeeTravel(Grant grant) implements RightPolicy {

    @Override
    public String description() {
        return "The employee, from the first to the last day of the employment.";
    }

    @Override
    public RightDecision decide(HolderFacts holder, Year year) {
        Employment employment = holder.employment();
        List<PolicyFact> facts = holder.facts();
        if (!holder.isEmployee()) {
            return withhold("it is for the employee", facts);
        }
        return employment
                .notCovered()
                .map(because -> withhold(because, facts))
                .orElseGet(() -> give(
                        Period.of(year).startingAt(employment.hireStart()).endingWith(employment.hireEnd()), facts));
    }
}
