package no.personnelticket.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * New ids for rows that are inserted together (UUID version 7, RFC 9562). They increase with time and in the order in which
 * they are given, so that they are neighbours in every index. Not thread-safe.
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

    /** Higher than all ids before; if the counter of a millisecond is used up, it continues in the next one. */
    public UUID next() {
        long time = millis + (given >>> COUNTER_BITS);
        long counter = given & COUNTER;
        given++;
        return new UUID(
                (time << Short.SIZE) | 0x7000L | counter,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
