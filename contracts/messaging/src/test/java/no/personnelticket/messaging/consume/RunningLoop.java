package no.personnelticket.messaging.consume;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import no.personnelticket.messaging.Broker;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A consumer loop on a thread of its own, which keeps what it was handed over and processed. */
final class RunningLoop implements AutoCloseable {

    private final List<ConsumerRecord<String, byte[]>> processed = Collections.synchronizedList(new ArrayList<>());
    private final ConsumerLoop loop;
    private final Thread thread;

    /** @param process is given each batch; throws where it cannot be processed now */
    RunningLoop(String group, String topic, int maxBatch, Consumer<ConsumerRecords<String, byte[]>> process) {
        KafkaSettings kafka = Broker.settings(group);
        loop = new ConsumerLoop(
                topic,
                bodies -> kafka.consumer(maxBatch, bodies),
                records -> {
                    process.accept(records);
                    records.forEach(processed::add);
                },
                new SimpleMeterRegistry(),
                new ConsumerProgress(System::nanoTime));
        thread = new Thread(loop, "test-consumer");
        thread.setDaemon(true);
        thread.start();
    }

    List<ConsumerRecord<String, byte[]>> processed() {
        return List.copyOf(processed);
    }

    /** The bodies of what was processed, as numbers, in order. */
    List<Integer> numbers() {
        return processed().stream().map(RunningLoop::number).toList();
    }

    static int number(ConsumerRecord<String, byte[]> record) {
        return Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8));
    }

    ConsumerLoop loop() {
        return loop;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Stops, and returns how long that took. */
    Duration stop() {
        long start = System.nanoTime();
        close();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join(10_000);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
