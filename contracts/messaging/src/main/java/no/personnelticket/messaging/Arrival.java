package no.personnelticket.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits a short bounded time for something that an event on its way will bring. */
public final class Arrival {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Arrival() {}

    /** What {@code look} finds, or empty when it finds nothing within the time. */
    public static <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() - start < atMost.toNanos()) {
            LockSupport.parkNanos(PAUSE);
            found = look.get();
        }
        return found;
    }
}
