package no.personnelticket.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same by several threads at once. */
final class Together {

    private Together() {}

    /** The result of each. */
    static <T> List<T> times(int threads, Callable<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError(fault);
        } finally {
            executor.shutdownNow();
        }
    }
}
