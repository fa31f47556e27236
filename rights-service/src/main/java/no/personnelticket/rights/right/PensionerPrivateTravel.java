package no.personnelticket.rights.right;

import java.time.Year;
import java.util.Optional;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/** A pensioner has one right, for private travel [P], from the day after the employment ended. */
record PensionerPrivateTravel(String name, EntitlementProduct product, int couponsLimit) implements RightPolicy {

    @Override
    public Optional<TicketRight> right(HolderFacts holder, Year year) {
        Employment employment = holder.employment();
        if (!holder.isEmployee() || !employment.isCovered() || !employment.endedWith(HireEndCause.PENSION)) {
            return Optional.empty();
        }
        return Period.of(year)
                .startingAt(employment.hireEnd().plusDays(1))
                .ifAnyDay()
                .map(days ->
                        new TicketRight(name, TravelType.PRIVATE, product, couponsLimit, days.first(), days.last()));
    }
}
