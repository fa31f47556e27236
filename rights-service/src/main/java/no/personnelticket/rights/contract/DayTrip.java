package no.personnelticket.rights.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * The day trip of a sub-contract, for which a coupon of its parent was used; it is valid on one day or for 24 hours.
 *
 * @param parent the contract whose coupon was used
 * @param startsAt its first moment
 * @param endsAt its end, not included
 */
public record DayTrip(UUID parent, Instant startsAt, Instant endsAt) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }
}
