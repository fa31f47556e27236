package no.personnelticket.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Polls parts until they are ready, with a timeout. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration NEWS_AFTER = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private final List<Running> pending;
    private final Progress progress;
    private final long began = System.nanoTime();
    private long lastNews = began;

    Waiting(List<Running> parts, Progress progress) {
        this.pending = new ArrayList<>(parts);
        this.progress = progress;
    }

    boolean isOver() {
        return pending.isEmpty();
    }

    /** Returns a part that is not ready after the timeout. */
    Optional<Running> lookAgain() {
        pause();
        List<Running> ready = pending.stream().filter(Running::isReady).toList();
        pending.removeAll(ready);
        ready.forEach(part -> say(part.part().title() + " is ready"));
        if (!pending.isEmpty() && isLongerThan(NEWS_AFTER, lastNews)) {
            say("still waiting for "
                    + pending.stream().map(part -> part.part().title()).collect(Collectors.joining(", ")));
        }
        return pending.stream().filter(part -> isLongerThan(LIMIT, began)).findFirst();
    }

    private void say(String line) {
        lastNews = System.nanoTime();
        progress.says(line);
    }

    private static boolean isLongerThan(Duration duration, long since) {
        return System.nanoTime() - since > duration.toNanos();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("Interrupted while waiting");
        }
    }
}
