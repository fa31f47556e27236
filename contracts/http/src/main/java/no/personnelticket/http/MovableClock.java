package no.personnelticket.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes as fast as another clock, and can be put forward. */
final class MovableClock extends Clock {

    /** What services refuse as implausible begins soon behind it. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * Puts the clock forward.
     *
     * @throws IllegalArgumentException for an instant that is over, or more than a year ahead of the machine
     */
    synchronized void moveTo(Instant to) {
        if (to.isBefore(instant())) {
            throw new IllegalArgumentException("must not be before the present time of the service, " + instant());
        }
        Duration wanted = Duration.between(machine.instant(), to);
        if (wanted.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("must not be more than 366 days ahead of the machine's clock");
        }
        ahead = wanted;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The services have one time zone");
    }
}
