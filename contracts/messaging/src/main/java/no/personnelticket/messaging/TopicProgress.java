package no.personnelticket.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private final LazyAdmin admin;
    private final String group;
    private final Map<String, ProcessedUpTo> topics = new ConcurrentHashMap<>();

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
     * Looks until something is found, or it is certain that it was never published.
     *
     * @return empty when all that was published before this call is processed and it is not among it
     * @throws Problem 503 {@code NOT_YET_PROCESSED} when the service is behind for longer than it may take
     */
    public <T> Optional<T> find(Class<? extends Event> type, Duration atMost, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        while (true) {
            boolean isProcessed = isProcessedUpTo(type, start);
            Optional<T> found = look.get();
            if (found.isPresent() || isProcessed) {
                return found;
            }
            if (System.nanoTime() - start > atMost.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw notYetProcessed();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
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
