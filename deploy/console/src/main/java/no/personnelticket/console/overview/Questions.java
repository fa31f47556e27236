package no.personnelticket.console.overview;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs several requests concurrently, each with a timeout, so that the overview appears even if one is not answered.
 */
final class Questions {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final ExecutorService workers;

    Questions(ExecutorService workers) {
        this.workers = workers;
    }

    /** A request in flight. */
    record Asked<T>(CompletableFuture<Optional<T>> future) {

        /** Waits for the result; empty if the request failed or timed out. */
        Optional<T> answer() {
            return future.join();
        }
    }

    <T> Asked<T> ask(Supplier<T> question) {
        return ask(question, LIMIT);
    }

    <T> Asked<T> ask(Supplier<T> question, Duration limit) {
        return new Asked<>(CompletableFuture.supplyAsync(() -> Optional.of(question.get()), workers)
                .exceptionally(failed -> Optional.empty())
                .completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
