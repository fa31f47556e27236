package no.personnelticket.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.personnelticket.console.overview.Questions.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Questions questions = new Questions(workers);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void what_does_not_answer_in_time_is_unknown_and_the_others_are_known() {
        // Given
        CountDownLatch never = new CountDownLatch(1);

        // When
        Asked<String> silent = questions.ask(() -> await(never), SHORT);
        Asked<String> answered = questions.ask(() -> "ready");

        // Then
        assertThat(silent.answer()).isEmpty();
        assertThat(answered.answer()).contains("ready");
    }

    @Test
    void what_fails_is_unknown() {
        Asked<String> failed = questions.ask(() -> {
            throw new IllegalStateException("unavailable");
        });

        assertThat(failed.answer()).isEmpty();
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "too late";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }
}
