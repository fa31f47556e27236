package no.personnelticket.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.personnelticket.events.TopicSettings;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Counts events by topic. The meters of a topic are registered at the start, with 0; docs/metrics.md explains them. */
@Singleton
public class EventMetrics {

    private static final Duration[] SINCE_WRITTEN = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(6),
        Duration.ofDays(1)
    };

    private final MeterRegistry metrics;
    private final Map<String, Counter> published = new ConcurrentHashMap<>();

    public EventMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        TopicSettings.ofEvents().stream()
                .map(TopicSettings::name)
                .filter(topic -> !topic.endsWith(".quarantine"))
                .forEach(this::published);
    }

    /** Registers the meters of a topic that the service reads. */
    public void consume(String topic) {
        received(topic);
        replayed(topic);
        retried(topic);
        stored(topic);
        for (QuarantineReason reason : QuarantineReason.values()) {
            refused(topic, reason);
            quarantined(topic, reason);
        }
    }

    /** Registers the gauges that show how far the consumers of a topic are behind its end. */
    public void progress(String topic, String group, Supplier<Progress> progress) {
        Gauge.builder("events.consumer.lag", () -> progress.get().records())
                .tags("topic", topic, "group", group)
                .register(metrics);
        Gauge.builder("events.consumer.behind", () -> progress.get().behindSeconds())
                .baseUnit("seconds")
                .tags("topic", topic, "group", group)
                .register(metrics);
    }

    /**
     * How far consumers are behind; NaN if unknown because the brokers do not respond.
     *
     * @param records that are not processed yet
     * @param behindSeconds the age of the oldest record that is not processed
     */
    public record Progress(double records, double behindSeconds) {}

    public void received(String topic, ConsumerRecords<String, byte[]> records) {
        received(topic).increment(records.count());
        int replays = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            if (Quarantine.isReplayed(record)) {
                replays++;
            }
        }
        replayed(topic).increment(replays);
    }

    /** Counts published events. */
    public Counter published(String topic) {
        return published.computeIfAbsent(topic, name -> metrics.counter("events.published", "topic", name));
    }

    /** Counts stored events by the time since their records were written. */
    public Timer stored(String topic) {
        return Timer.builder("events.stored")
                .tag("topic", topic)
                .serviceLevelObjectives(SINCE_WRITTEN)
                .register(metrics);
    }

    Counter retried(String topic) {
        return metrics.counter("events.retried", "topic", topic);
    }

    /** Counts records that cannot be processed, before they go to the quarantine and when a replay reads them again. */
    public Counter refused(String topic, QuarantineReason reason) {
        return metrics.counter("events.refused", "topic", topic, "reason", reason.code());
    }

    /** Counts records that are in the quarantine. */
    public Counter quarantined(String topic, QuarantineReason reason) {
        return metrics.counter("events.quarantined", "topic", topic, "reason", reason.code());
    }

    private Counter received(String topic) {
        return metrics.counter("events.received", "topic", topic);
    }

    private Counter replayed(String topic) {
        return metrics.counter("events.replayed", "topic", topic);
    }
}
