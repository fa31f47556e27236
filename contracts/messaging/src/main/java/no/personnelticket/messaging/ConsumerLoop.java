package no.personnelticket.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One consumer of a topic: polls, hands the records over, commits. Where the records cannot be processed now, it goes back
 * to the first of them and polls again after a pause that grows; nothing is skipped. Whatever it is thrown, it goes on
 * until it is stopped.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final String topic;
    private final Supplier<KafkaConsumer<String, byte[]>> kafka;
    private final Consumer<ConsumerRecords<String, byte[]>> process;
    private final ConsumerProgress progress = new ConsumerProgress();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private volatile KafkaConsumer<String, byte[]> current;
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    /**
     * @param kafka opens a consumer
     * @param process returns when all records are processed; throws when they must be tried again
     */
    ConsumerLoop(
            String topic,
            Supplier<KafkaConsumer<String, byte[]>> kafka,
            Consumer<ConsumerRecords<String, byte[]>> process) {
        this.topic = topic;
        this.kafka = kafka;
        this.process = process;
    }

    String topic() {
        return topic;
    }

    ConsumerProgress progress() {
        return progress;
    }

    /** Lets the batch in hand be finished, and then the thread ends. */
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
        KafkaConsumer<String, byte[]> consumer = kafka.get();
        current = consumer;
        committed.clear();
        try {
            consumer.subscribe(List.of(topic));
            while (!isStopped()) {
                poll(consumer);
            }
        } finally {
            current = null;
            consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (records.isEmpty() || processed(consumer, records)) {
            commit(consumer);
        }
    }

    private boolean processed(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        ConsumerRecord<String, byte[]> first = records.iterator().next();
        progress.processing(first.topic() + "-" + first.partition() + "@" + first.offset());
        try {
            process.accept(records);
            pauseMillis = FIRST_PAUSE_MILLIS;
            return true;
        } catch (Throwable fault) {
            failed(fault);
            goBack(consumer, records);
            pause();
            return false;
        }
    }

    private void failed(Throwable fault) {
        progress.failed(fault.toString());
        if (TransientFault.is(fault)) {
            LOG.warnf("Records cannot be processed now, topic=%s cause=%s", topic, fault);
        } else {
            LOG.errorf(fault, "Records cannot be processed, topic=%s", topic);
        }
    }

    private static void goBack(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
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

    /** Positions rather than records: they also pass what a transaction that was aborted or committed leaves behind. */
    private void commit(KafkaConsumer<String, byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            if (!Long.valueOf(position).equals(committed.get(partition))) {
                positions.put(partition, new OffsetAndMetadata(position));
            }
        }
        try {
            if (!positions.isEmpty()) {
                consumer.commitSync(positions);
                positions.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            }
            progress.idle();
        } catch (WakeupException stop) {
            throw stop;
        } catch (KafkaException notCommitted) {
            committed.clear();
            LOG.warnf("Offsets are not committed, the records may come again, topic=%s cause=%s", topic, notCommitted);
        }
    }
}
