package no.personnelticket.console.overview;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks several things at the same time, each within a limit: the overview has to be there when one does not answer. */
final class Questions {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final ExecutorService workers;

    Questions(ExecutorService workers) {
        this.workers = workers;
    }

    /** An answer on its way. */
    record Asked<T>(CompletableFuture<Optional<T>> future) {

        /** Waits for it; empty where it failed or took too long. */
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
