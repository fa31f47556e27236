package no.personnelticket.messaging;

import java.time.Duration;
import java.util.Optional;

/** Whether a consumer gets on, told by its thread and read by others. */
final class ConsumerProgress {

    private volatile long since = System.nanoTime();
    private volatile String position = "";
    private volatile String cause;

    /** A fault that keeps a consumer from going on, and since when. */
    record Stall(String position, String cause, Duration lasting) {}

    /** Everything that was received so far is processed; nothing is in hand. */
    void idle() {
        since = System.nanoTime();
        cause = null;
    }

    /** Records are in hand. */
    void processing(String firstPosition) {
        if (cause == null) {
            since = System.nanoTime();
            position = firstPosition;
            cause = "processing takes long";
        }
    }

    /** They could not be processed and will be tried again. */
    void failed(String why) {
        cause = why;
    }

    /** What keeps the consumer from going on; empty when it is idle. */
    Optional<Stall> stall() {
        String why = cause;
        return why == null
                ? Optional.empty()
                : Optional.of(new Stall(position, why, Duration.ofNanos(System.nanoTime() - since)));
    }
}
