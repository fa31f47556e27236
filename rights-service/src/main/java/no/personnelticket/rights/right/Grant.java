package no.personnelticket.rights.right;

import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * What a policy gives.
 *
 * @param name that of the policy
 * @param couponsLimit how many journeys a year, or null for any number
 */
public record Grant(String name, TravelType travelType, EntitlementProduct product, Integer couponsLimit) {

    TicketRight on(Period days) {
        return new TicketRight(name, travelType, product, couponsLimit, days.first(), days.last());
    }
}
