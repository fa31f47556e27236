package no.personnelticket.rights.employee;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs a limited number of tasks in the background, while the caller prepares the next one. */
final class BoundedExecutor {

    private final Executor executor;
    private final int limit;
    private final Queue<CompletableFuture<Void>> running = new ArrayDeque<>();

    BoundedExecutor(Executor executor, int limit) {
        this.executor = executor;
        this.limit = limit;
    }

    /** Waits while the limit is reached; throws the fault of the oldest task. */
    void execute(Runnable task) {
        if (running.size() == limit) {
            await(running.remove());
        }
        running.add(CompletableFuture.runAsync(task, executor));
    }

    /** Returns when all tasks have ended; throws the fault of one of them. */
    void await() {
        await(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    }

    private static void await(CompletableFuture<Void> ended) {
        try {
            ended.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
