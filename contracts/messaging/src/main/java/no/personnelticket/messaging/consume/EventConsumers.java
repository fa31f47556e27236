package no.personnelticket.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.EventMetrics;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.store.Migration.StoreReady;

/**
 * The consumers of a service. They start when the schema is up to date and stop before the store is closed: each
 * finishes its batch, or leaves it uncommitted for the next instance.
 */
@Singleton
public class EventConsumers {

    private static final Duration FINISH_WITHIN = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final EventReceiver receiver;
    private final ConsumerSettings settings;
    private final MeterRegistry metrics;
    private final EventMetrics events;
    private final Clock clock;
    private final List<EventHandler<?>> handlers;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public EventConsumers(
            KafkaSettings kafka,
            EventReceiver receiver,
            ConsumerSettings settings,
            MeterRegistry metrics,
            EventMetrics events,
            Clock clock,
            @All List<EventHandler<?>> handlers) {
        this.kafka = kafka;
        this.receiver = receiver;
        this.settings = settings;
        this.metrics = metrics;
        this.events = events;
        this.clock = clock;
        this.handlers = handlers;
    }

    public synchronized void start(@Observes StoreReady ready) {
        handlers.stream()
                .filter(handler -> !(handler instanceof RestoringHandler))
                .forEach(this::start);
    }

    private <E extends Event> void start(EventHandler<E> handler) {
        String topic = Event.topic(handler.type());
        events.consume(topic);
        events.progress(topic, kafka.group(), () -> progress(topic));
        ConsumerSettings.Topic of = settings.topics().get(topic);
        int maxBatch = of == null ? 500 : of.maxBatch();
        for (int number = 1; number <= (of == null ? 1 : of.threads()); number++) {
            ConsumerLoop loop = new ConsumerLoop(
                    topic,
                    bodies -> kafka.consumer(maxBatch, bodies),
                    records -> receiver.receive(records, handler),
                    metrics,
                    new ConsumerProgress(System::nanoTime));
            Thread thread = new Thread(loop, "consumer-" + topic + "-" + number);
            thread.setDaemon(true);
            loops.add(loop);
            threads.add(thread);
            thread.start();
        }
    }

    private EventMetrics.Progress progress(String topic) {
        List<ConsumerProgress> of = loops().stream()
                .filter(loop -> loop.topic().equals(topic))
                .map(ConsumerLoop::progress)
                .toList();
        Instant now = clock.instant();
        return new EventMetrics.Progress(
                of.stream().mapToDouble(ConsumerProgress::lag).sum(),
                of.stream()
                        .mapToDouble(consumer -> consumer.behindSeconds(now))
                        .max()
                        .orElse(0));
    }

    synchronized List<ConsumerLoop> loops() {
        return List.copyOf(loops);
    }

    /** Stops all consumers in parallel, before any other part of the service is closed. */
    public synchronized void stop(@Observes @Priority(1) ShutdownEvent stop) {
        loops.forEach(ConsumerLoop::stop);
        long end = System.nanoTime() + FINISH_WITHIN.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
