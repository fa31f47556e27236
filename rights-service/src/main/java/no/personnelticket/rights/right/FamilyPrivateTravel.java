package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/**
 * A family member has one right, for private travel [P]: during the employment, and after it if it ended with pension
 * or death.
 *
 * @param childAgeLimits a child has the right until the day before the birthday of the year's limit
 */
record FamilyPrivateTravel(Grant grant, ChildAgeLimits childAgeLimits) implements RightPolicy {

    @Override
    public String description() {
        return "Spouse, cohabitant and children, from the first to the last day of the employment, and on when it ended"
                + " with pension or death. A child until the day before the birthday of the age limit that is in force"
                + " on 1 January.";
    }

    @Override
    public RightDecision decide(HolderFacts holder, Year year) {
        if (holder.isEmployee()) {
            return withhold("it is for the family", holder.facts());
        }
        if (holder.deleted()) {
            return withhold("the family member is deleted", holder.facts());
        }
        return holder.employment()
                .notCovered()
                .map(because -> withhold(because, holder.facts()))
                .orElseGet(() -> decide(holder, year, childAgeLimits.belowAge(year)));
    }

    private RightDecision decide(HolderFacts holder, Year year, int belowAge) {
        Period days = Period.of(year)
                .startingAt(holder.employment().hireStart())
                .startingAt(holder.dateOfBirth())
                .endingWith(lastDayThroughEmployment(holder.employment()));
        if (holder.relation() != FamilyRelation.CHILD) {
            return give(days, holder.facts());
        }
        return give(
                days.endingWith(holder.dateOfBirth().plusYears(belowAge).minusDays(1)),
                Stream.concat(
                                holder.facts().stream(),
                                List.of(
                                        PolicyFact.of("dateOfBirth", holder.dateOfBirth()),
                                        PolicyFact.of("belowAge", belowAge))
                                        .stream())
                        .toList());
    }

    private static LocalDate lastDayThroughEmployment(Employment employment) {
        boolean goesOn = employment.endedWith(HireEndCause.PENSION) || employment.endedWith(HireEndCause.BEREAVED);
        return goesOn ? null : employment.hireEnd();
    }
}
