package no.personnelticket.rights.right;

import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * The right that a policy gives, without its days.
 *
 * @param name of the policy
 * @param couponsLimit the number of journeys in a year; null for no limit
 */
public record Grant(String name, TravelType travelType, EntitlementProduct product, Integer couponsLimit) {

    TicketRight on(Period days) {
        return new TicketRight(name, travelType, product, couponsLimit, days.first(), days.last());
    }
}
