package no.personnelticket.messaging.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The progress of a consumer, written by its thread and read by readiness and metrics. */
final class ConsumerProgress {

    /** Working brokers respond several times in this period, even if there is nothing to read. */
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

    /** Why a consumer makes no progress, and for how long. */
    record Stall(String position, String cause, Duration lasting) {}

    /** Everything received so far is processed; no record is in flight. */
    void idle() {
        since = nanoTime.getAsLong();
        cause = null;
    }

    /** Records are in flight. */
    void processing(String firstPosition) {
        if (cause == null) {
            since = nanoTime.getAsLong();
            position = firstPosition;
            cause = "processing takes long";
        }
    }

    /** The records could not be processed and will be retried. */
    void failed(String why) {
        cause = why;
    }

    /** How many records are not processed yet; zero at the end of its partitions. */
    void lag(long records) {
        lag = records;
        if (records == 0) {
            oldest = ConsumerRecord.NO_TIMESTAMP;
        }
    }

    /** When the oldest record in flight was written, in milliseconds since 1970. */
    void oldest(long timestamp) {
        oldest = timestamp;
    }

    /** The brokers responded, so the known lag is current. */
    void answered() {
        answered = nanoTime.getAsLong();
    }

    /** NaN if no lag is known and the brokers do not respond: more records may have been written. */
    double lag() {
        return lag == 0 && isUnknown() ? Double.NaN : lag;
    }

    /** The age in seconds of the oldest record that is not processed; zero if there is none, NaN if unknown. */
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

    /** Topic, partition and offset of the first record of the current or last batch. */
    String position() {
        return position;
    }

    /** Why the consumer makes no progress; empty when it is idle. */
    Optional<Stall> stall() {
        String why = cause;
        return why == null
                ? Optional.empty()
                : Optional.of(new Stall(position, why, Duration.ofNanos(nanoTime.getAsLong() - since)));
    }
}
