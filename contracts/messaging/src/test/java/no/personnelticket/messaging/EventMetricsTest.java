package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.junit.jupiter.api.Test;

class EventMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventMetrics metrics = new EventMetrics(registry);

    @Test
    void all_counters_of_a_topic_that_is_read_are_there_before_its_first_record() {
        // When
        metrics.consume("UsageRegistered");

        // Then
        for (String counter : List.of("events.received", "events.replayed", "events.retried", "events.published")) {
            assertThat(registry.get(counter)
                            .tag("topic", "UsageRegistered")
                            .counter()
                            .count())
                    .isZero();
        }
        assertThat(registry.get("events.stored")
                        .tag("topic", "UsageRegistered")
                        .timer()
                        .count())
                .isZero();
        for (String counter : List.of("events.refused", "events.quarantined")) {
            for (QuarantineReason reason : QuarantineReason.values()) {
                assertThat(registry.get(counter)
                                .tags("topic", "UsageRegistered", "reason", reason.code())
                                .counter()
                                .count())
                        .isZero();
            }
        }
    }

    @Test
    void the_events_of_every_topic_are_counted_when_they_are_published_and_those_of_no_quarantine() {
        assertThat(registry.get("events.published").counters())
                .hasSize(8)
                .noneMatch(counter -> counter.getId().getTag("topic").endsWith(".quarantine"));
    }

    @Test
    void the_progress_of_a_group_is_shown() {
        // When
        metrics.progress("UsageRegistered", "a-service", () -> new EventMetrics.Progress(3, 1.5));

        // Then
        assertThat(registry.get("events.consumer.lag")
                        .tags("topic", "UsageRegistered", "group", "a-service")
                        .gauge()
                        .value())
                .isEqualTo(3);
        assertThat(registry.get("events.consumer.behind").gauge().value()).isEqualTo(1.5);
    }
}
