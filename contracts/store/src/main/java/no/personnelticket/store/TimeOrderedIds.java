package no.personnelticket.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * New ids for what is added together (UUID version 7, RFC 9562): they grow with time and in the order in which they are
 * given, so that they lie side by side in every index on them. For one thread.
 */
public final class TimeOrderedIds {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1 << COUNTER_BITS) - 1;

    private final long millis;
    private final RandomGenerator random;

    private long given;

    public TimeOrderedIds(Instant now, RandomGenerator random) {
        this.millis = now.toEpochMilli();
        this.random = random;
    }

    /** Higher than those before; what does not fit into a millisecond takes from the next ones. */
    public UUID next() {
        long time = millis + (given >>> COUNTER_BITS);
        long counter = given & COUNTER;
        given++;
        return new UUID(
                (time << Short.SIZE) | 0x7000L | counter,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
