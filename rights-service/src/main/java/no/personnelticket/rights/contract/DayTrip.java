package no.personnelticket.rights.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What makes a contract a day-trip sub-contract: it was bought with a coupon of its parent and holds for 24 hours, to the
 * second.
 *
 * @param parent the contract whose coupon was used
 */
public record DayTrip(UUID parent, Instant startsAt, Instant endsAt) {

    static final Duration LENGTH = Duration.ofHours(24);

    public boolean covers(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }
}
