package no.personnelticket.rights.imports;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Does a few things at a time beside the caller, who makes the next one ready; no more than that are in memory. */
final class Background {

    private final Executor executor;
    private final int most;
    private final Queue<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    Background(Executor executor, int most) {
        this.executor = executor;
        this.most = most;
    }

    /** Begins when not too many are under way; throws what went wrong with the oldest of them. */
    void begin(Runnable next) {
        if (underWay.size() == most) {
            await(underWay.remove());
        }
        underWay.add(CompletableFuture.runAsync(next, executor));
    }

    /** Returns when everything is done; throws what went wrong. */
    void await() {
        await(CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)));
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
