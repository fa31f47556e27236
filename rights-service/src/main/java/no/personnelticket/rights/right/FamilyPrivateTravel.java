package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * A family member has one right, for private travel [P]: while the employment lasts, and after it when it ended with
 * pension or death.
 *
 * @param childrenBelowAge a child has the right until the day before this birthday
 */
record FamilyPrivateTravel(String name, EntitlementProduct product, int couponsLimit, int childrenBelowAge)
        implements RightPolicy {

    @Override
    public Optional<TicketRight> right(HolderFacts holder, Year year) {
        Employment employment = holder.employment();
        if (holder.isEmployee() || holder.deleted() || !employment.isCovered()) {
            return Optional.empty();
        }
        return Period.of(year)
                .startingAt(employment.hireStart())
                .startingAt(holder.dateOfBirth())
                .endingWith(lastDayThroughEmployment(employment))
                .endingWith(lastDayThroughAge(holder))
                .ifAnyDay()
                .map(days ->
                        new TicketRight(name, TravelType.PRIVATE, product, couponsLimit, days.first(), days.last()));
    }

    private static LocalDate lastDayThroughEmployment(Employment employment) {
        boolean goesOn = employment.endedWith(HireEndCause.PENSION) || employment.endedWith(HireEndCause.BEREAVED);
        return goesOn ? null : employment.hireEnd();
    }

    private LocalDate lastDayThroughAge(HolderFacts holder) {
        return holder.relation() == FamilyRelation.CHILD
                ? holder.dateOfBirth().plusYears(childrenBelowAge).minusDays(1)
                : null;
    }
}
