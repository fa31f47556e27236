package no.personnelticket.rights.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Does one thing at a time beside the caller, who makes the next one ready; never more than one is waited for. */
final class Background {

    private final Executor executor;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Background(Executor executor) {
        this.executor = executor;
    }

    /** Begins when the one before is done; throws what went wrong with that one. */
    void begin(Runnable next) {
        await();
        underWay = CompletableFuture.runAsync(next, executor);
    }

    /** Returns when everything is done; throws what went wrong. */
    void await() {
        try {
            underWay.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
