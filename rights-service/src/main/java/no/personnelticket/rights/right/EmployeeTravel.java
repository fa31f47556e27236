package no.personnelticket.rights.right;

import java.time.Year;
import java.util.Optional;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/** An employee has one right for private travel and one for work travel [P], while the employment lasts. */
record EmployeeTravel(String name, TravelType travelType, EntitlementProduct product) implements RightPolicy {

    @Override
    public Optional<TicketRight> right(HolderFacts holder, Year year) {
        Employment employment = holder.employment();
        if (!holder.isEmployee() || !employment.isCovered()) {
            return Optional.empty();
        }
        return Period.of(year)
                .startingAt(employment.hireStart())
                .endingWith(employment.hireEnd())
                .ifAnyDay()
                .map(days -> new TicketRight(name, travelType, product, null, days.first(), days.last()));
    }
}
