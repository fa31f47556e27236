package no.personnelticket.http.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs as fast as another one and can be moved forward. */
final class MovableClock extends Clock {

    /** Services refuse later times as implausible. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException for an instant in the past, or more than a year ahead of the machine's clock
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
