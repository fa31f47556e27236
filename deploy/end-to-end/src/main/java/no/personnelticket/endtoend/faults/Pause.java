package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The pace of the suite. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static void ofMillis(long millis) {
        of(Duration.ofMillis(millis));
    }
}
