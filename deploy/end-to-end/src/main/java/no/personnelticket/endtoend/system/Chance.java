package no.personnelticket.endtoend.system;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random values for one purpose: the same seed and purpose give the same values. Not thread-safe. */
public final class Chance {

    private final RandomGenerator random;

    private Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static Chance of(long seed, String purpose) {
        return new Chance(seed * 1_000_003 + purpose.hashCode());
    }

    /** Both limits are included. */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public boolean isOneIn(int count) {
        return random.nextInt(count) == 0;
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public Duration duration(Duration from, Duration to) {
        return from.plusMillis((long) (random.nextDouble() * to.minus(from).toMillis()));
    }

    /** A random duration that is more often short than long. */
    public Duration ratherShort(Duration from, Duration to) {
        double share = random.nextDouble();
        return from.plusMillis((long) (share * share * share * to.minus(from).toMillis()));
    }

    public long seed() {
        return random.nextLong();
    }

    public UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
}
