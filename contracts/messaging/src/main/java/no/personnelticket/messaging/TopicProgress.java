package no.personnelticket.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import no.personnelticket.events.Event;
import no.personnelticket.http.CommonErrorCode;
import no.personnelticket.http.Problem;

/**
 * Whether what was published on a topic before a moment is processed by this service, on whichever instance. Before that,
 * an event that is not found is not unknown: it may be on its way.
 */
@ApplicationScoped
public class TopicProgress {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Fewer than there are worker threads, so that requests for what never arrives do not stop the others. */
    private static final int MOST_WAITING = 8;

    private final LazyAdmin admin;
    private final String group;
    private final Map<String, ProcessedUpTo> topics = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public TopicProgress(KafkaSettings kafka) {
        this.admin = new LazyAdmin(kafka::admin);
        this.group = kafka.group();
    }

    /**
     * Whether all events of the type that were published before the moment are processed. Never waits: false until the brokers
     * have told, so ask again.
     *
     * @param moment by {@link System#nanoTime()}
     */
    public boolean isProcessedUpTo(Class<? extends Event> type, long moment) {
        return topics.computeIfAbsent(Event.topic(type), topic -> new ProcessedUpTo(admin, group, topic))
                .includes(moment);
    }

    /**
     * Looks until something is found, or it is certain that it was never published. Of all calls of an instance at most
     * {@value #MOST_WAITING} wait at a time; further ones end at once.
     *
     * @return empty when all that was published before this call is processed and it is not among it
     * @throws Problem 503 {@code NOT_YET_PROCESSED} when the service is behind for longer than it may take
     */
    public <T> Optional<T> find(Class<? extends Event> type, Duration atMost, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        boolean isProcessed = isProcessedUpTo(type, start);
        Optional<T> found = look.get();
        if (found.isPresent() || isProcessed) {
            return found;
        }
        if (!waiting.tryAcquire()) {
            throw notYetProcessed();
        }
        try {
            return await(type, start, atMost, look);
        } finally {
            waiting.release();
        }
    }

    /** The progress is looked at first, so that what is then missing was never published. */
    private <T> Optional<T> await(
            Class<? extends Event> type, long start, Duration atMost, Supplier<Optional<T>> look) {
        while (System.nanoTime() - start <= atMost.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            boolean isProcessed = isProcessedUpTo(type, start);
            Optional<T> found = look.get();
            if (found.isPresent() || isProcessed) {
                return found;
            }
        }
        throw notYetProcessed();
    }

    /** What a request depends on may be on its way. */
    public static Problem notYetProcessed() {
        return Problem.retryLater(
                CommonErrorCode.NOT_YET_PROCESSED,
                "The service has not yet processed all events that the answer depends on; retry after 2 s",
                RETRY_AFTER);
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
