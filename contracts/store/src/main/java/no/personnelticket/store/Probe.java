package no.personnelticket.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Checks at an interval, on a thread of its own, whether a dependency answers. Reading the result never blocks, even if the
 * dependency is frozen and the check hangs.
 */
public final class Probe implements AutoCloseable {

    private static final Timing USUAL = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(7));

    private final String name;
    private final Check check;
    private final Timing timing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean hasAnswered;
    private volatile long lastAnswer = System.nanoTime();
    private volatile String cause;

    /** Checks the dependency; throws if it does not answer. */
    @FunctionalInterface
    public interface Check {
        void run() throws Exception;
    }

    /**
     * When the check runs.
     *
     * @param pause between two checks
     * @param tooOld the age from which a successful check no longer counts
     */
    record Timing(Duration pause, Duration tooOld) {}

    /** @param name of the dependency, as it is shown in readiness */
    public Probe(String name, Check check) {
        this(name, check, USUAL);
    }

    Probe(String name, Check check, Timing timing) {
        this.name = name;
        this.check = check;
        this.timing = timing;
        Thread thread = new Thread(this::run, "probe-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the last answer is younger than seven seconds. */
    public boolean isAnswering() {
        return hasAnswered && System.nanoTime() - lastAnswer < timing.tooOld().toNanos();
    }

    /** Which dependency does not answer, since when, and why if known; null if it answers. */
    public String fault() {
        if (isAnswering()) {
            return null;
        }
        String why = cause;
        return "%s has not answered for %d s%s"
                .formatted(name, (System.nanoTime() - lastAnswer) / 1_000_000_000, why == null ? "" : ": " + why);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            do {
                check();
            } while (!closed.await(timing.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        try {
            check.run();
            lastAnswer = System.nanoTime();
            hasAnswered = true;
            cause = null;
        } catch (Throwable noAnswer) {
            cause = Cause.of(noAnswer);
        }
    }
}
