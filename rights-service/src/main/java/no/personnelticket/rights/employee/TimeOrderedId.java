package no.personnelticket.rights.employee;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * New ids that grow with time (UUID version 7, RFC 9562), so that those who are added together lie side by side in every
 * index on them.
 */
final class TimeOrderedId {

    private static final int COUNTER_BITS = 12;

    private TimeOrderedId() {}

    /**
     * @param millis since 1970
     * @param position among those who are added together, counted from 0; a later one has a higher id
     */
    static UUID of(long millis, int position, RandomGenerator random) {
        long time = millis + (position >>> COUNTER_BITS);
        long counter = position & ((1 << COUNTER_BITS) - 1);
        return new UUID(
                (time << 16) | 0x7000L | counter,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
