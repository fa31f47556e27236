package no.personnelticket.messaging.consume;

import io.vertx.core.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import no.personnelticket.events.Event;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.kafka.LazyAdmin;

/**
 * Whether this service, on any instance, has processed everything that was published on a topic before a moment. Until
 * then, an event that is not found may still arrive.
 */
@ApplicationScoped
public class TopicProgress {

    private static final long PAUSE_MILLIS = 20;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Few, so that requests that wait for an event do not block all worker threads. */
    private static final int MOST_THREADS = 8;

    /**
     * A call without a thread costs only memory and its lookups, and all calls together look up as often as eight
     * calls do.
     */
    private static final int MOST_CALLS = 400;

    private static final int OFTEN_LOOKING = 8;

    private final LazyAdmin admin;
    private final String group;
    private final Map<String, ProcessedUpTo> topics = new ConcurrentHashMap<>();
    private final Semaphore threads = new Semaphore(MOST_THREADS);
    private final Semaphore calls = new Semaphore(MOST_CALLS);

    public TopicProgress(KafkaSettings kafka) {
        this.admin = new LazyAdmin(kafka::admin);
        this.group = kafka.group();
    }

    /**
     * Whether all events of the type that were published before the moment are processed. Never waits: false until the
     * brokers have responded, so call again.
     *
     * @param moment by {@link System#nanoTime()}
     */
    public boolean isProcessedUpTo(Class<? extends Event> type, long moment) {
        return topics.computeIfAbsent(Event.topic(type), topic -> new ProcessedUpTo(admin, group, topic))
                .includes(moment);
    }

    /**
     * Looks until the event is found, or it is certain that it was never published. At most {@value #MOST_THREADS}
     * threads of an instance wait at a time; further calls end at once.
     *
     * @return empty if everything published before this call is processed and the event is still not found
     * @throws Problem 503 {@code NOT_YET_PROCESSED} if the service is still behind after {@code atMost}
     */
    public <T> Optional<T> find(Class<? extends Event> type, Duration atMost, Supplier<Optional<T>> look) {
        Search<T> search = new Search<>(type, atMost, look);
        Optional<Optional<T>> result = search.look();
        if (result.isEmpty()) {
            startToWait(threads);
            try {
                while (result.isEmpty()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
                    result = search.lookAgain();
                }
            } finally {
                threads.release();
            }
        }
        return result.get();
    }

    /**
     * As {@link #find}, but no thread is blocked between two lookups, so that {@value #MOST_CALLS} calls may wait; the
     * more calls wait, the longer each pauses.
     *
     * @param context of the call; its worker threads look, and continue with the result
     */
    public <T> CompletableFuture<Optional<T>> findOn(
            Context context, Class<? extends Event> type, Duration atMost, Supplier<Optional<T>> look) {
        Search<T> search = new Search<>(type, atMost, look);
        Optional<Optional<T>> result = search.look();
        if (result.isPresent()) {
            return CompletableFuture.completedFuture(result.get());
        }
        startToWait(calls);
        CompletableFuture<Optional<T>> later = new CompletableFuture<>();
        lookAfterPause(context, search, later);
        return later;
    }

    private <T> void lookAfterPause(Context context, Search<T> search, CompletableFuture<Optional<T>> later) {
        context.owner()
                .setTimer(
                        Math.max(PAUSE_MILLIS, Math.min(search.millisLeft(), pauseMillis())),
                        timer -> context.executeBlocking(
                                () -> {
                                    lookAgain(context, search, later);
                                    return later;
                                },
                                false));
    }

    private <T> void lookAgain(Context context, Search<T> search, CompletableFuture<Optional<T>> later) {
        Optional<Optional<T>> result;
        try {
            result = search.lookAgain();
        } catch (RuntimeException failed) {
            calls.release();
            later.completeExceptionally(failed);
            return;
        }
        if (result.isPresent()) {
            calls.release();
            later.complete(result.get());
        } else {
            lookAfterPause(context, search, later);
        }
    }

    /** All waiting calls together look as often as {@value #OFTEN_LOOKING} calls without this pause. */
    private long pauseMillis() {
        return PAUSE_MILLIS * (MOST_CALLS - calls.availablePermits()) / OFTEN_LOOKING;
    }

    private static void startToWait(Semaphore places) {
        if (!places.tryAcquire()) {
            throw notYetProcessed();
        }
    }

    /** A search for an event that may still arrive. A lookup returns empty while the search must go on. */
    private final class Search<T> {

        private final long start = System.nanoTime();
        private final Class<? extends Event> type;
        private final Duration atMost;
        private final Supplier<Optional<T>> look;

        Search(Class<? extends Event> type, Duration atMost, Supplier<Optional<T>> look) {
            this.type = type;
            this.atMost = atMost;
            this.look = look;
        }

        /** Reads the progress first, so that an event that is then not found was never published. */
        Optional<Optional<T>> look() {
            boolean isProcessed = isProcessedUpTo(type, start);
            Optional<T> found = look.get();
            return found.isPresent() || isProcessed ? Optional.of(found) : Optional.empty();
        }

        Optional<Optional<T>> lookAgain() {
            boolean isTheLast = millisLeft() <= 0 || Thread.currentThread().isInterrupted();
            Optional<Optional<T>> result = look();
            if (result.isEmpty() && isTheLast) {
                throw notYetProcessed();
            }
            return result;
        }

        long millisLeft() {
            return TimeUnit.NANOSECONDS.toMillis(atMost.toNanos() - (System.nanoTime() - start));
        }
    }

    /** An event that a request depends on may still arrive. */
    public static Problem notYetProcessed() {
        return Problem.retryLater(
                CommonErrorCode.NOT_YET_PROCESSED,
                "The service has not yet processed all events that the answer depends on; retry after 2 s",
                RETRY_AFTER);
    }

    @PreDestroy
    public void close() {
        admin.close();
    }
}
