package no.personnelticket.local.sale;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Polls until the effect of an event is visible. */
final class Patience {

    private static final long AT_MOST = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Patience() {}

    static <T> T await(String what, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - start > AT_MOST) {
                throw new SaleFailedException(what + " should have come within 20 s");
            }
            LockSupport.parkNanos(PAUSE);
            found = look.get();
        }
        return found.get();
    }
}
