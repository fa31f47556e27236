package no.personnelticket.rights.right;

import java.time.LocalDate;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * A right that a policy gives for one calendar year.
 *
 * @param policy the name of the policy that gives it
 * @param couponsLimit the number of journeys; null for no limit
 * @param validTo the last day; never in another calendar year than validFrom [P]
 */
public record TicketRight(
        String policy,
        TravelType travelType,
        EntitlementProduct product,
        Integer couponsLimit,
        LocalDate validFrom,
        LocalDate validTo) {

    /** The same right ending at the latest on the day, but not before its first day. */
    public TicketRight endingWith(LocalDate day) {
        LocalDate last = validTo.isBefore(day) ? validTo : day;
        return new TicketRight(
                policy, travelType, product, couponsLimit, validFrom, last.isBefore(validFrom) ? validFrom : last);
    }

    /** The same right on other days and without coupons. */
    public TicketRight withoutCoupons(LocalDate first, LocalDate last) {
        return new TicketRight(policy, travelType, product, null, first, last);
    }
}
