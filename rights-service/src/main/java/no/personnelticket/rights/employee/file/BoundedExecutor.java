package no.personnelticket.rights.employee.file;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Runs tasks in the background, while the caller prepares the next one; several of these may share a limit. */
final class BoundedExecutor {

    private final Executor executor;
    private final Semaphore limit;
    private final Queue<CompletableFuture<Void>> running = new ArrayDeque<>();

    /** @param limit has a permit for each task that may run */
    BoundedExecutor(Executor executor, Semaphore limit) {
        this.executor = executor;
        this.limit = limit;
    }

    /** Waits while the limit is reached; throws the fault of an earlier task of this executor. */
    void execute(Runnable task) {
        limit.acquireUninterruptibly();
        try {
            throwFaults();
            running.add(CompletableFuture.runAsync(task, executor).whenComplete((done, fault) -> limit.release()));
        } catch (RuntimeException fault) {
            limit.release();
            throw fault;
        }
    }

    /** Returns when all tasks have ended; throws the fault of one of them. */
    void await() {
        await(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    }

    private void throwFaults() {
        while (!running.isEmpty() && running.peek().isDone()) {
            await(running.remove());
        }
    }

    private static void await(CompletableFuture<Void> ended) {
        try {
            ended.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
