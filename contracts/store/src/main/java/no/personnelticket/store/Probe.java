package no.personnelticket.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks a dependency again and again, on a thread of its own, whether it answers. Reading the result never waits, also when
 * the dependency is frozen and the question hangs.
 */
public final class Probe implements AutoCloseable {

    private static final Timing USUAL = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(7));

    private final String name;
    private final Question question;
    private final Timing timing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean hasAnswered;
    private volatile long lastAnswer = System.nanoTime();
    private volatile String cause;

    /** Throws when there is no answer. */
    @FunctionalInterface
    public interface Question {
        void ask() throws Exception;
    }

    /**
     * When it is asked.
     *
     * @param pause between two questions
     * @param tooOld the age of an answer that says nothing any more
     */
    record Timing(Duration pause, Duration tooOld) {}

    /** @param name of the dependency, as people know it */
    public Probe(String name, Question question) {
        this(name, question, USUAL);
    }

    Probe(String name, Question question, Timing timing) {
        this.name = name;
        this.question = question;
        this.timing = timing;
        Thread thread = new Thread(this::run, "probe-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the last answer is younger than seven seconds. */
    public boolean isAnswering() {
        return hasAnswered && System.nanoTime() - lastAnswer < timing.tooOld().toNanos();
    }

    /** What does not answer, since when, and why as far as that is known; null when there is an answer. */
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
                ask();
            } while (!closed.await(timing.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            question.ask();
            lastAnswer = System.nanoTime();
            hasAnswered = true;
            cause = null;
        } catch (Throwable noAnswer) {
            cause = Cause.of(noAnswer);
        }
    }
}
