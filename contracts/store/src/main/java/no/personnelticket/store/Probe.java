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

    private final Question question;
    private final Timing timing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long lastAnswer;
    private volatile String fault = "it was not asked yet";

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

    public Probe(String name, Question question) {
        this(name, question, USUAL);
    }

    Probe(String name, Question question, Timing timing) {
        this.question = question;
        this.timing = timing;
        this.lastAnswer = System.nanoTime() - timing.tooOld().toNanos();
        Thread thread = new Thread(this::run, "probe-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the last answer is younger than seven seconds. */
    public boolean isAnswering() {
        return System.nanoTime() - lastAnswer < timing.tooOld().toNanos();
    }

    /** Why there was no answer; null when there is one. */
    public String fault() {
        return isAnswering() ? null : fault;
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
        fault = "it does not answer";
        try {
            question.ask();
            lastAnswer = System.nanoTime();
        } catch (Throwable noAnswer) {
            fault = noAnswer.toString();
        }
    }
}
