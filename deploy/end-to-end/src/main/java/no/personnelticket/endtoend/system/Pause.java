package no.personnelticket.endtoend.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Pauses between the steps of the suite. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    public static void ofMillis(long millis) {
        of(Duration.ofMillis(millis));
    }
}
