package no.personnelticket.messaging.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.TransientFault;
import org.jboss.logging.Logger;

/**
 * Processes requests in batches: requests that are queued while others are in flight share a transaction, its locks
 * and its commit. Every request ends within its time limit, whatever happens to its batch.
 */
public final class RequestBatcher<Q, A> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RequestBatcher.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final BlockingQueue<Pending<Q, A>> queue;
    private final Function<List<Q>, List<CompletableFuture<A>>> process;
    private final Limits limits;
    private final List<Thread> workers;
    private final Set<CompletableFuture<A>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Pending<Q, A>(Q request, CompletableFuture<A> answer) {}

    /**
     * The limits of a batcher.
     *
     * @param workers batches in flight
     * @param batch maximum number of requests in a batch
     * @param queued maximum number of queued requests
     * @param time after which an unanswered request ends with a {@code TimeoutException}
     */
    public record Limits(int workers, int batch, int queued, Duration time) {}

    /**
     * @param process answers all given requests, in their order; if it throws a fault that is not transient, each
     *     request is processed alone, so that one bad request harms no other
     */
    public RequestBatcher(String name, Limits limits, Function<List<Q>, List<CompletableFuture<A>>> process) {
        this.process = process;
        this.limits = limits;
        this.queue = new LinkedBlockingQueue<>(limits.queued());
        this.workers = IntStream.rangeClosed(1, limits.workers())
                .mapToObj(number -> new Thread(this::work, name + "-" + number))
                .toList();
        workers.forEach(worker -> worker.setDaemon(true));
        workers.forEach(Thread::start);
    }

    /** Queues a request. Throws a {@link Problem}, 503 with {@code Retry-After}, if too many are queued. */
    @SuppressWarnings({"CollectionUndefinedEquality", "FutureReturnValueIgnored"}) // each answer is itself
    public CompletableFuture<A> submit(Q request) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        if (closed || !queue.offer(new Pending<>(request, answer))) {
            throw Problem.retryLater(
                    CommonErrorCode.TOO_MANY_WAITING, "Too many requests are queued; retry after 1 s", RETRY_AFTER);
        }
        waiting.add(answer);
        answer.whenComplete((result, fault) -> waiting.remove(answer));
        if (closed) {
            endAll();
        }
        return answer.orTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends all unanswered requests with 503; those in flight may still be stored. */
    @Override
    public void close() {
        closed = true;
        endAll();
        workers.forEach(Thread::interrupt);
    }

    private void endAll() {
        queue.clear();
        waiting.forEach(answer -> answer.completeExceptionally(
                Problem.retryLater(CommonErrorCode.STOPPING, "The service is stopping; retry", RETRY_AFTER)));
    }

    private void work() {
        while (!closed) {
            try {
                List<Pending<Q, A>> batch = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(batch, limits.batch() - 1);
                batch.removeIf(pending -> pending.answer().isDone());
                if (!batch.isEmpty()) {
                    answer(batch);
                }
            } catch (InterruptedException interrupted) {
                LOG.debug("Interrupted", interrupted);
            }
        }
    }

    private void answer(List<Pending<Q, A>> batch) {
        try {
            List<CompletableFuture<A>> answers =
                    process.apply(batch.stream().map(Pending::request).toList());
            for (int place = 0; place < batch.size(); place++) {
                forward(answers.get(place), batch.get(place).answer());
            }
        } catch (Throwable fault) {
            if (batch.size() > 1 && fault instanceof RuntimeException && !TransientFault.is(fault)) {
                batch.forEach(pending -> answer(List.of(pending)));
            } else {
                batch.forEach(pending -> pending.answer().completeExceptionally(fault));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its effect is the other future
    private static <A> void forward(CompletableFuture<A> from, CompletableFuture<A> to) {
        from.whenComplete((answer, fault) -> {
            if (fault == null) {
                to.complete(answer);
            } else {
                to.completeExceptionally(fault);
            }
        });
    }
}
