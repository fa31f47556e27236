package no.personnelticket.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Whether a consumer gets on, told by its thread and read by others. */
final class ConsumerProgress {

    private final LongSupplier nanoTime;
    private volatile long since;
    private volatile String position = "";
    private volatile String cause;

    ConsumerProgress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** A fault that keeps a consumer from going on, and since when. */
    record Stall(String position, String cause, Duration lasting) {}

    /** Everything that was received so far is processed; nothing is in hand. */
    void idle() {
        since = nanoTime.getAsLong();
        cause = null;
    }

    /** Records are in hand. */
    void processing(String firstPosition) {
        if (cause == null) {
            since = nanoTime.getAsLong();
            position = firstPosition;
            cause = "processing takes long";
        }
    }

    /** They could not be processed and will be tried again. */
    void failed(String why) {
        cause = why;
    }

    /** Where the consumer stands, or stood last: topic, partition and offset. */
    String position() {
        return position;
    }

    /** What keeps the consumer from going on; empty when it is idle. */
    Optional<Stall> stall() {
        String why = cause;
        return why == null
                ? Optional.empty()
                : Optional.of(new Stall(position, why, Duration.ofNanos(nanoTime.getAsLong() - since)));
    }
}
