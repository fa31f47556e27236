package no.personnelticket.rights.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void never_are_more_under_way_than_it_may_be() {
        // Given
        Background background = new Background(threads, 3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        // When
        for (int i = 0; i < 1000; i++) {
            background.begin(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            });
        }
        background.await();

        // Then
        assertThat(most).hasPositiveValue().hasValueLessThanOrEqualTo(3);
        assertThat(running).hasValue(0);
    }

    @Test
    void what_goes_wrong_is_told_when_all_others_are_done() {
        // Given
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background background = new Background(waiting::add, 3);
        AtomicInteger done = new AtomicInteger();
        background.begin(() -> {
            throw new IllegalStateException("broken");
        });
        background.begin(done::incrementAndGet);

        // When
        waiting.forEach(Runnable::run);

        // Then
        assertThatThrownBy(background::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(done).hasValue(1);
    }

    @Test
    void nothing_more_is_begun_after_the_oldest_went_wrong() {
        // Given
        Background background = new Background(Runnable::run, 1);
        background.begin(() -> {
            throw new IllegalStateException("broken");
        });

        // Then
        assertThatThrownBy(() -> background.begin(() -> {})).hasMessage("broken");
    }
}
