package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection asks again as soon as it is answered.
 *
 * @param asking one question on one connection, by chance
 */
public record Load(int port, String token, int connections, Asking asking) {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    /** Returns when it is answered; throws when the answer is anything but a success. */
    @FunctionalInterface
    public interface Asking {
        void ask(KeepAlive connection, RandomGenerator chance) throws IOException;
    }

    /** What came of it: answers per second, and how long each took. */
    public record Measured(double perSecond, double p50Millis, double p99Millis) {}

    public Measured run(int seconds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + Duration.ofSeconds(seconds).toNanos();
            List<Future<Histogram>> asking = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long seed = i;
                asking.add(threads.submit(() -> askUntil(end, seed)));
            }
            Histogram all = new Histogram(LONGEST_NANOS, 3);
            for (Future<Histogram> one : asking) {
                all.add(one.get());
            }
            return measured(all, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private Histogram askUntil(long end, long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Histogram took = new Histogram(LONGEST_NANOS, 3);
        try (KeepAlive connection = new KeepAlive(port, token)) {
            for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                asking.ask(connection, chance);
                took.recordValue(System.nanoTime() - began);
            }
            return took;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Measured measured(Histogram took, double seconds) {
        return new Measured(
                took.getTotalCount() / seconds,
                took.getValueAtPercentile(50) / 1e6,
                took.getValueAtPercentile(99) / 1e6);
    }
}
