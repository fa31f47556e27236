package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Probe.Timing FAST = new Probe.Timing(Duration.ofMillis(20), Duration.ofMillis(300));

    @Test
    void a_question_that_is_answered_is_told_and_asked_again() {
        AtomicInteger asked = new AtomicInteger();
        try (Probe probe = new Probe("test", asked::incrementAndGet, FAST)) {
            await().until(() -> probe.isAnswering() && asked.get() > 2);
            assertThat(probe.fault()).isNull();
        }
    }

    @Test
    void a_question_that_hangs_is_no_answer_and_nobody_waits_for_it() {
        CountDownLatch thawed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (Probe probe = new Probe(
                "PostgreSQL",
                () -> {
                    if (asked.incrementAndGet() == 3) {
                        thawed.await();
                    }
                },
                FAST)) {
            // Given
            await().until(probe::isAnswering);

            // When
            await().atMost(Duration.ofSeconds(2)).until(() -> !probe.isAnswering());

            // Then
            assertThat(probe.fault()).matches("PostgreSQL has not answered for \\d+ s");
            thawed.countDown();
            await().until(probe::isAnswering);
        }
    }

    @Test
    void whatever_is_thrown_is_told_and_asking_goes_on() {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Probe probe = new Probe(
                "Kafka",
                () -> {
                    if (broken.get()) {
                        throw new ExecutionException(new StackOverflowError("deep"));
                    }
                },
                FAST)) {
            await().untilAsserted(() ->
                    assertThat(probe.fault()).matches("Kafka has not answered for \\d+ s: StackOverflowError: deep"));
            broken.set(false);
            await().until(probe::isAnswering);
        }
    }

    @Test
    void before_the_first_answer_there_is_none() {
        CountDownLatch never = new CountDownLatch(1);
        try (Probe probe = new Probe("test", never::await, FAST)) {
            assertThat(probe.isAnswering()).isFalse();
            assertThat(probe.fault()).matches("test has not answered for \\d+ s");
        }
        never.countDown();
    }
}
