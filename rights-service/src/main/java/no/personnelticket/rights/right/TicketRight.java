package no.personnelticket.rights.right;

import java.time.LocalDate;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.TravelType;

/**
 * A right that a policy gives for one calendar year.
 *
 * @param policy the name of the policy that gave it
 * @param couponsLimit how many journeys, or null for any number
 * @param validTo the last day; never in another calendar year than validFrom [P]
 */
public record TicketRight(
        String policy,
        TravelType travelType,
        EntitlementProduct product,
        Integer couponsLimit,
        LocalDate validFrom,
        LocalDate validTo) {}
