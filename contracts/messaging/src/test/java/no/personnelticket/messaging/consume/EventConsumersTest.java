package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.Postgres;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.Telemetry;
import no.personnelticket.messaging.Usages;
import no.personnelticket.messaging.consume.ConsumerSettings.Topic;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.publish.EventPublisher;
import no.personnelticket.messaging.quarantine.Quarantine;
import no.personnelticket.store.Database;
import no.personnelticket.store.Migration.StoreReady;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class EventConsumersTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final AgroalDataSource pool = Postgres.pool();
    private final Database database = new Database(pool);
    private final Usages usages = new Usages(database);
    private final KafkaSettings kafka = Broker.settings("service-" + UUID.randomUUID());
    private final KafkaProducer<String, byte[]> producer = kafka.producer();
    private final EventPublisher publisher = Telemetry.publisher(producer, "test-service");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EventMetrics events = new EventMetrics(metrics);

    @AfterEach
    void close() {
        producer.close(Duration.ofSeconds(1));
        pool.close();
    }

    @Test
    void consumers_start_when_there_is_a_store_and_stop_in_time() {
        // Given
        EventConsumers consumers = consumers();
        UsageRegistered event = publish();

        // When
        consumers.start(new StoreReady());

        // Then
        assertThat(consumers.loops()).hasSize(2);
        await().atMost(SOON).until(() -> usages.stored().contains(event.id()));
        assertThat(stop(consumers)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void in_the_middle_of_a_batch_that_hangs_they_stop_in_time_and_the_next_instance_stores_it() {
        // Given
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        usages.before(batch -> {
            inHand.countDown();
            join(hangs);
            throw new IllegalStateException("the store is closed");
        });
        EventConsumers first = consumers();
        UsageRegistered event = publish();
        first.start(new StoreReady());
        await().atMost(SOON).until(() -> inHand.getCount() == 0);

        // When
        Duration time = stop(first);
        hangs.countDown();

        // Then
        assertThat(time).isLessThan(Duration.ofSeconds(3));
        assertThat(usages.stored()).doesNotContain(event.id());
        usages.before(batch -> {});
        EventConsumers next = consumers();
        next.start(new StoreReady());
        await().atMost(SOON).until(() -> usages.stored().contains(event.id()));
        stop(next);
    }

    private EventConsumers consumers() {
        EventReceiver receiver = new EventReceiver(
                database,
                publisher,
                new Quarantine(publisher, events, "test-service"),
                events,
                Telemetry.NO_SPANS,
                Records.CLOCK);
        return new EventConsumers(
                kafka,
                receiver,
                () -> Map.of("UsageRegistered", two()),
                metrics,
                events,
                Records.CLOCK,
                List.of(usages));
    }

    private static Topic two() {
        return new Topic() {
            @Override
            public int threads() {
                return 2;
            }

            @Override
            public int maxBatch() {
                return 100;
            }
        };
    }

    private UsageRegistered publish() {
        List<UsageRegistered> events =
                Stream.generate(() -> Records.usage(1)).limit(20).toList();
        publisher.publish(
                events.stream().map(event -> StoredEvent.of(event, null)).toList());
        return events.get(19);
    }

    private static Duration stop(EventConsumers consumers) {
        long start = System.nanoTime();
        consumers.stop(new ShutdownEvent());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void join(CountDownLatch latch) {
        boolean isInterrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException hurry) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
