package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ConsumersReadinessTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final ConsumerProgress progress = new ConsumerProgress(nanoTime::get);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ConsumersReadiness readiness = new ConsumersReadiness(
            () -> List.of(new ConsumerLoop("topic", bodies -> null, records -> {}, metrics, progress)), metrics);

    @Test
    void a_consumer_that_gets_on_is_ready_however_long_nothing_comes() {
        pass(Duration.ofDays(1));

        assertThat(readiness.call().await().indefinitely().getStatus()).isEqualTo(Status.UP);
        assertThat(stalled()).isZero();
    }

    @Test
    void a_consumer_that_makes_no_progress_for_a_minute_is_not_ready_and_says_where_it_stands_and_why() {
        // Given
        progress.processing("TicketDistributed-4@711");
        progress.failed("PostgreSQL: SQLSTATE 57014");
        pass(Duration.ofSeconds(59));
        assertThat(readiness.call().await().indefinitely().getStatus()).isEqualTo(Status.UP);

        // When
        pass(Duration.ofSeconds(2));

        // Then
        HealthCheckResponse check = readiness.call().await().indefinitely();
        assertThat(check.getStatus()).isEqualTo(Status.DOWN);
        assertThat(check.getData().orElseThrow())
                .containsEntry("TicketDistributed-4@711", "has made no progress for 61 s: PostgreSQL: SQLSTATE 57014");
        assertThat(stalled()).isEqualTo(61);
    }

    @Test
    void each_further_attempt_that_fails_does_not_begin_the_minute_anew() {
        for (int attempt = 0; attempt < 13; attempt++) {
            progress.processing("TicketDistributed-4@711");
            progress.failed("x");
            pass(Duration.ofSeconds(5));
        }

        assertThat(readiness.call().await().indefinitely().getStatus()).isEqualTo(Status.DOWN);
        progress.idle();
        assertThat(readiness.call().await().indefinitely().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_batch_that_hangs_is_a_stall_too() {
        progress.processing("TicketDistributed-4@711");
        pass(Duration.ofSeconds(61));

        assertThat(readiness.call().await().indefinitely().getStatus()).isEqualTo(Status.DOWN);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private double stalled() {
        return metrics.get("events.consumer.stalled").gauge().value();
    }
}
