package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.personnelticket.endtoend.faults.FaultPlan.Planned;
import no.personnelticket.endtoend.system.Pause;
import no.personnelticket.local.Part;
import no.personnelticket.local.Progress;

/**
 * Injects planned faults and heals each of them; at most two at a time, and never two in the same part. A fault whose
 * part has another fault is postponed.
 */
final class FaultRun {

    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 50;
    private static final Duration LAST_HEALED_WITHIN = Duration.ofMinutes(10);

    private final Target target;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> unhealed = new ConcurrentLinkedQueue<>();
    private final Set<Part> touched = EnumSet.noneOf(Part.class);
    private final List<Planned> waiting = new ArrayList<>();
    private int active;

    FaultRun(Target target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    /** Returns when the duration is over and everything is healed. */
    void run(FaultPlan plan, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, FaultRun::thread);
        while (System.nanoTime() < end) {
            Planned next = begin(plan);
            Pause.of(next.before());
            threads.execute(() -> happen(next));
        }
        threads.shutdown();
        if (!threads.awaitTermination(LAST_HEALED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            unhealed.add("a fault that should be healed within " + LAST_HEALED_WITHIN);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault");
        thread.setDaemon(true);
        return thread;
    }

    /** The number of faults that were injected and healed. */
    int done() {
        return done.get();
    }

    /** The faults that could not be healed, in words. */
    List<String> unhealed() {
        return List.copyOf(unhealed);
    }

    /** Waits for the next fault whose parts are free; the faults drawn before it are postponed. */
    private synchronized Planned begin(FaultPlan plan) throws InterruptedException {
        Optional<Planned> next = next(plan);
        while (next.isEmpty()) {
            wait();
            next = next(plan);
        }
        active++;
        touched.addAll(next.get().fault().touches());
        return next.get();
    }

    private synchronized Optional<Planned> next(FaultPlan plan) {
        if (active == AT_A_TIME) {
            return Optional.empty();
        }
        Optional<Planned> postponed = waiting.stream().filter(this::isFree).findFirst();
        postponed.ifPresent(waiting::remove);
        Optional<Planned> next = postponed;
        while (next.isEmpty() && waiting.size() < MOST_WAITING) {
            Planned drawn = plan.next();
            if (isFree(drawn)) {
                next = Optional.of(drawn);
            } else {
                waiting.add(drawn);
            }
        }
        return next;
    }

    private synchronized boolean isFree(Planned planned) {
        return Collections.disjoint(touched, planned.fault().touches());
    }

    private synchronized void end(Set<Part> parts) {
        active--;
        touched.removeAll(parts);
        notifyAll();
    }

    private void happen(Planned planned) {
        try {
            boolean injected = inject(planned);
            boolean healed = heal(planned);
            if (injected && healed) {
                done.incrementAndGet();
            }
        } finally {
            end(planned.fault().touches());
        }
    }

    private boolean inject(Planned planned) {
        try {
            progress.says(planned.toString());
            planned.fault().inject(target);
            Pause.of(planned.hold());
            return true;
        } catch (Exception failed) {
            progress.says(planned + " could not be done: " + failed);
            return false;
        }
    }

    private boolean heal(Planned planned) {
        try {
            planned.fault().heal(target);
            return true;
        } catch (Exception failed) {
            unhealed.add(planned + " could not be healed: " + failed);
            progress.says(planned + " could not be healed: " + failed);
            return false;
        }
    }
}
