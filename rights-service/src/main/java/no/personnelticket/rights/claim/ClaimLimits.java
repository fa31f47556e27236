package no.personnelticket.rights.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many unknown pickup codes may be tried before the next unknown one is refused. A known code is always accepted
 * and not counted.
 *
 * @param perCustomer for one customer number, by any callers
 * @param perCaller for one caller, with any customer numbers
 * @param window how long a try counts
 */
record ClaimLimits(int perCustomer, int perCaller, Duration window) {

    /** The tries within the window; the times of the oldest are null if there are none. */
    record Tried(int forCustomer, Instant oldestForCustomer, int byCaller, Instant oldestByCaller) {}

    /** How long to wait, at least a second; empty if a code may be tried. */
    Optional<Duration> mustWait(Tried tried, Instant now) {
        if (tried.forCustomer() >= perCustomer) {
            return Optional.of(until(tried.oldestForCustomer(), now));
        }
        return tried.byCaller() >= perCaller ? Optional.of(until(tried.oldestByCaller(), now)) : Optional.empty();
    }

    private Duration until(Instant oldest, Instant now) {
        return Duration.between(now, oldest.plus(window)).plusSeconds(1);
    }
}
