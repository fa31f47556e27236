package no.personnelticket.rights.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many unknown pickup codes are looked at before the next one has to wait. A right code is taken at any time and
 * changes nothing.
 *
 * @param perCustomer for one customer number, by whoever
 * @param perCaller for one caller, whichever customers it names
 * @param window for how long a try counts
 */
record ClaimLimits(int perCustomer, int perCaller, Duration window) {

    /** What was tried within the window; the oldest tries are null where there are none. */
    record Tried(int forCustomer, Instant oldestForCustomer, int byCaller, Instant oldestByCaller) {}

    /** How long to wait, at least a second; empty when a code may be tried. */
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
