package no.personnelticket.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.personnelticket.http.Problem;

/**
 * Takes requests together: while some are on their way to disk, the next ones gather, so that a transaction, a lock and
 * a count serve them all. Another group begins beside one that is under way when a good part of all gathered; else they
 * would fall into ever smaller groups. Who comes alone waits for nobody. When too many wait, the next one is refused at
 * once.
 */
public final class Together<Q, A> implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** One part of all gathers, two are judged or on their way to disk, and one is being published and answered. */
    private static final int PARTS = 4;

    private final Queue<Waiting<Q, A>> queue = new ArrayDeque<>();
    private final Function<List<Q>, List<CompletableFuture<A>>> take;
    private final int mostTogether;
    private final int mostWaiting;
    private final Semaphore room;
    private final ExecutorService workers;
    private int atWork;

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /**
     * How much is done at once.
     *
     * @param workers that take at the same time, each a group of its own
     * @param together taken by one of them at most
     * @param waiting at most, until their answer is there
     */
    public record Limits(int workers, int together, int waiting) {}

    /**
     * @param take answers all that it is given, in that order; when it throws, each is taken alone, so that one bad request
     *     harms no other, unless the surroundings are at fault
     */
    public Together(Limits limits, Function<List<Q>, List<CompletableFuture<A>>> take) {
        this.take = take;
        this.mostTogether = limits.together();
        this.mostWaiting = limits.waiting();
        this.room = new Semaphore(limits.waiting());
        this.workers = Executors.newFixedThreadPool(limits.workers());
        for (int worker = 0; worker < limits.workers(); worker++) {
            workers.execute(this::work);
        }
    }

    /** The answer, when it is there. Throws a {@link Problem}, 503 with {@code Retry-After}, when too many wait. */
    public CompletableFuture<A> ask(Q question) {
        if (!room.tryAcquire()) {
            throw Problem.unavailable("TOO_MANY_WAITING", "Too many requests wait to be answered; ask again", SOON);
        }
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        add(waiting);
        return waiting.answer().whenComplete((answer, fault) -> room.release());
    }

    /** Asks once more, later, for one that was taken and cannot be answered yet. */
    public CompletableFuture<A> askAgain(Q question, Duration later) {
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        CompletableFuture.delayedExecutor(later.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> add(waiting));
        return waiting.answer();
    }

    /** Takes no more; those that still wait are not answered. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void add(Waiting<Q, A> waiting) {
        synchronized (queue) {
            queue.add(waiting);
            wakeIfItIsTime();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Waiting<Q, A>> group = gathered();
                try {
                    answer(group);
                } finally {
                    finished();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting<Q, A>> gathered() throws InterruptedException {
        synchronized (queue) {
            while (!isTimeToTake()) {
                queue.wait();
            }
            atWork++;
            List<Waiting<Q, A>> group = new ArrayList<>();
            while (!queue.isEmpty() && group.size() < mostTogether) {
                group.add(queue.remove());
            }
            wakeIfItIsTime();
            return group;
        }
    }

    private boolean isTimeToTake() {
        int askedFor = mostWaiting - room.availablePermits();
        return !queue.isEmpty() && (atWork == 0 || queue.size() >= mostTogether || queue.size() * PARTS >= askedFor);
    }

    private void finished() {
        synchronized (queue) {
            atWork--;
            wakeIfItIsTime();
        }
    }

    /** Who is woken for nothing costs about as much as what an answer takes. */
    private void wakeIfItIsTime() {
        if (isTimeToTake()) {
            queue.notify();
        }
    }

    private void answer(List<Waiting<Q, A>> group) {
        try {
            List<CompletableFuture<A>> answers =
                    take.apply(group.stream().map(Waiting::question).toList());
            for (int place = 0; place < group.size(); place++) {
                pass(answers.get(place), group.get(place).answer());
            }
        } catch (RuntimeException fault) {
            if (group.size() > 1 && !InfrastructureFault.isOne(fault)) {
                group.forEach(waiting -> answer(List.of(waiting)));
            } else {
                group.forEach(waiting -> waiting.answer().completeExceptionally(fault));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows from it
    private static <A> void pass(CompletableFuture<A> from, CompletableFuture<A> to) {
        from.whenComplete((answer, fault) -> {
            if (fault == null) {
                to.complete(answer);
            } else {
                to.completeExceptionally(fault);
            }
        });
    }
}
