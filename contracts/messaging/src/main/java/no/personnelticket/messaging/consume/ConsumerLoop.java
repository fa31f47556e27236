package no.personnelticket.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.messaging.TransientFault;
import no.personnelticket.messaging.kafka.LimitedBody;
import no.personnelticket.store.Cause;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One consumer of a topic: polls, processes the records, commits. If the records cannot be processed, it seeks back to
 * the first of them and polls again after a growing pause; nothing is skipped. No exception ends it: it runs until it
 * is stopped.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final String topic;
    private final Function<LimitedBody, KafkaConsumer<String, byte[]>> kafka;
    private final Consumer<ConsumerRecords<String, byte[]>> process;
    private final MeterRegistry metrics;
    private final ConsumerProgress progress;
    private final LimitedBody bodies = new LimitedBody(LimitedBody.BYTES_AT_ONCE);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> current;
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    /**
     * @param kafka opens a consumer
     * @param process returns when all records are processed; throws when they must be retried
     */
    ConsumerLoop(
            String topic,
            Function<LimitedBody, KafkaConsumer<String, byte[]>> kafka,
            Consumer<ConsumerRecords<String, byte[]>> process,
            MeterRegistry metrics,
            ConsumerProgress progress) {
        this.topic = topic;
        this.kafka = kafka;
        this.process = process;
        this.metrics = metrics;
        this.progress = progress;
    }

    String topic() {
        return topic;
    }

    ConsumerProgress progress() {
        return progress;
    }

    /** Ends the thread after the batch in flight. */
    void stop() {
        stopped.countDown();
        KafkaConsumer<String, byte[]> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                pollUntilStopped();
            } catch (WakeupException stop) {
                LOG.debugf("Consumer is stopped, topic=%s", topic);
            } catch (Throwable broken) {
                failed(broken);
                pause();
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pollUntilStopped() {
        KafkaConsumer<String, byte[]> consumer = kafka.apply(bodies);
        current = consumer;
        try (KafkaClientMetrics meters = new KafkaClientMetrics(consumer)) {
            meters.bindTo(metrics);
            consumer.subscribe(List.of(topic));
            ConsumerPositions positions = new ConsumerPositions(consumer);
            while (!isStopped()) {
                poll(consumer, positions);
            }
        } finally {
            current = null;
            consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer, ConsumerPositions positions) {
        bodies.begin();
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        ConsumerRecords<String, byte[]> records = bodies.isExhausted() ? positions.withoutDeferred(polled) : polled;
        if (positions.haveBrokersAnswered()) {
            progress.answered();
        }
        if (!records.isEmpty() || !positions.isBehind()) {
            progress.lag(positions.lag() + records.count());
        }
        if (records.isEmpty() || processed(records, positions)) {
            commit(positions);
        }
    }

    private boolean processed(ConsumerRecords<String, byte[]> records, ConsumerPositions positions) {
        ConsumerRecord<String, byte[]> first = records.iterator().next();
        progress.processing(first.topic() + "-" + first.partition() + "@" + first.offset());
        progress.oldest(ConsumerPositions.oldest(records));
        try {
            process.accept(records);
            positions.processed(records);
            pauseMillis = FIRST_PAUSE_MILLIS;
            return true;
        } catch (Throwable fault) {
            failed(fault);
            metrics.counter("events.retried", "topic", topic).increment();
            positions.seekBack(records);
            pause();
            return false;
        }
    }

    private void commit(ConsumerPositions positions) {
        try {
            positions.commit();
            if (!positions.isBehind()) {
                progress.lag(positions.lag());
                progress.idle();
            }
        } catch (WakeupException stop) {
            throw stop;
        } catch (KafkaException notCommitted) {
            progress.failed(Cause.of(notCommitted));
            LOG.warnf(
                    "Offsets are not committed, so the records may be delivered again, topic=%s cause=%s",
                    topic, notCommitted);
        }
    }

    /**
     * Readiness shows the message of these faults only: that of another fault may contain values of an event, so it is
     * only logged.
     */
    private void failed(Throwable fault) {
        boolean isShown = fault instanceof KafkaException || TransientFault.is(fault);
        progress.failed(isShown ? Cause.of(fault) : Cause.kind(fault));
        if (TransientFault.is(fault)) {
            LOG.warnf("Records cannot be processed now, position=%s cause=%s", progress.position(), fault);
        } else {
            LOG.errorf(fault, "Records cannot be processed, topic=%s position=%s", topic, progress.position());
        }
    }

    private void pause() {
        try {
            if (!stopped.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }
}
