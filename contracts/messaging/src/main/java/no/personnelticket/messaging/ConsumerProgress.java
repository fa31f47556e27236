package no.personnelticket.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether a consumer gets on, told by its thread and read by others. */
final class ConsumerProgress {

    /** Brokers that are well answer several times within it, also where there is nothing to read. */
    private static final long SILENT_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private volatile long since;
    private volatile String position = "";
    private volatile String cause;
    private volatile long lag;
    private volatile long oldest = ConsumerRecord.NO_TIMESTAMP;
    private volatile long answered;

    ConsumerProgress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
        this.answered = since - SILENT_NANOS;
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

    /** How many records are not processed yet; at the end of its partitions nothing is waiting. */
    void lag(long records) {
        lag = records;
        if (records == 0) {
            oldest = ConsumerRecord.NO_TIMESTAMP;
        }
    }

    /** When the oldest record in hand was written, in milliseconds since 1970. */
    void oldest(long timestamp) {
        oldest = timestamp;
    }

    /** The brokers answered, so that what is known of the lag is true. */
    void answered() {
        answered = nanoTime.getAsLong();
    }

    /** NaN where nothing is known to wait and the brokers do not answer: more may have been written. */
    double lag() {
        return lag == 0 && isUnknown() ? Double.NaN : lag;
    }

    /** How old the oldest record is that is not processed, in seconds; zero where there is none, NaN where that is not known. */
    double behindSeconds(Instant now) {
        long written = oldest;
        if (written == ConsumerRecord.NO_TIMESTAMP) {
            return isUnknown() ? Double.NaN : 0;
        }
        return Math.max(0, now.toEpochMilli() - written) / 1e3;
    }

    private boolean isUnknown() {
        return nanoTime.getAsLong() - answered >= SILENT_NANOS;
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
