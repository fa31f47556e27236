package no.personnelticket.rights.employee.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void no_more_tasks_run_at_the_same_time_than_the_limit() {
        // Given
        BoundedExecutor executor = new BoundedExecutor(threads, new Semaphore(3));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        // When
        for (int i = 0; i < 1000; i++) {
            executor.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            });
        }
        executor.await();

        // Then
        assertThat(most).hasPositiveValue().hasValueLessThanOrEqualTo(3);
        assertThat(running).hasValue(0);
    }

    @Test
    void several_share_a_limit() {
        // Given
        Semaphore limit = new Semaphore(2, true);
        Queue<Runnable> waiting = new ArrayDeque<>();
        BoundedExecutor one = new BoundedExecutor(waiting::add, limit);
        BoundedExecutor other = new BoundedExecutor(waiting::add, limit);

        // When
        one.execute(() -> {});
        other.execute(() -> {});

        // Then
        assertThat(limit.availablePermits()).isZero();
        waiting.forEach(Runnable::run);
        one.await();
        other.await();
        assertThat(limit.availablePermits()).isEqualTo(2);
    }

    @Test
    void a_failure_is_thrown_when_all_others_have_ended() {
        // Given
        Queue<Runnable> waiting = new ArrayDeque<>();
        BoundedExecutor executor = new BoundedExecutor(waiting::add, new Semaphore(3));
        AtomicInteger done = new AtomicInteger();
        executor.execute(() -> {
            throw new IllegalStateException("broken");
        });
        executor.execute(done::incrementAndGet);

        // When
        waiting.forEach(Runnable::run);

        // Then
        assertThatThrownBy(executor::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(done).hasValue(1);
    }

    @Test
    void no_task_is_started_after_the_oldest_failed() {
        // Given
        Semaphore limit = new Semaphore(1);
        BoundedExecutor executor = new BoundedExecutor(Runnable::run, limit);
        executor.execute(() -> {
            throw new IllegalStateException("broken");
        });

        // Then
        assertThatThrownBy(() -> executor.execute(() -> {})).hasMessage("broken");
        assertThat(limit.availablePermits())
                .as("the refused task has no permit")
                .isEqualTo(1);
    }
}
