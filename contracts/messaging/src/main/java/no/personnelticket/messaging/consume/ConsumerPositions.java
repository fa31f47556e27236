package no.personnelticket.messaging.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.messaging.kafka.LimitedBody;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** The positions of a consumer on its partitions: the committed ones, and where it had to seek back. */
final class ConsumerPositions {

    private static final Duration LAST_COMMIT_WITHIN = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Set<TopicPartition> behind = new HashSet<>();
    private final Metric responses;
    private Object responsesBefore;

    ConsumerPositions(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.responses = consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("response-total")
                        && metric.metricName().group().equals("consumer-metrics"))
                .findFirst()
                .orElseThrow();
        this.responsesBefore = responses.metricValue();
    }

    /**
     * Whether the brokers have sent a response since the last call, so that the known ends of the partitions are
     * current.
     */
    boolean haveBrokersAnswered() {
        Object before = responsesBefore;
        responsesBefore = responses.metricValue();
        return !responsesBefore.equals(before);
    }

    /** The records whose bodies were read; each partition is polled again from its first deferred record. */
    ConsumerRecords<String, byte[]> withoutDeferred(ConsumerRecords<String, byte[]> polled) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<String, byte[]>> kept = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : polled.records(partition)) {
                if (LimitedBody.isDeferred(record.value())) {
                    consumer.seek(partition, record.offset());
                    break;
                }
                kept.add(record);
            }
            if (!kept.isEmpty()) {
                read.put(partition, kept);
            }
        }
        return new ConsumerRecords<>(read, Map.of());
    }

    /** Seeks back, so that the same records are polled again. */
    void seekBack(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
            behind.add(partition);
        }
    }

    /** When the oldest of these records was written, in milliseconds since 1970. */
    static long oldest(ConsumerRecords<String, byte[]> records) {
        return records.partitions().stream()
                .mapToLong(partition -> records.records(partition).get(0).timestamp())
                .min()
                .orElse(ConsumerRecord.NO_TIMESTAMP);
    }

    /** How many records of its partitions were not polled yet, according to the last response of the brokers. */
    long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    void processed(ConsumerRecords<String, byte[]> records) {
        behind.removeAll(records.partitions());
    }

    /**
     * Whether it sought back on a partition that is still assigned to it, and has not processed those records since.
     */
    boolean isBehind() {
        behind.retainAll(consumer.assignment());
        return !behind.isEmpty();
    }

    /**
     * Commits positions, not the offsets of records: positions also advance over the markers of transactions and
     * aborted records.
     */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            if (!Long.valueOf(position).equals(committed.get(partition))) {
                positions.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (!positions.isEmpty()) {
            committed.keySet().removeAll(positions.keySet());
            commit(positions);
            positions.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
    }

    /** If the consumer is stopped during the commit, it still commits what is processed. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            consumer.commitSync(positions);
        } catch (WakeupException stop) {
            consumer.commitSync(positions, LAST_COMMIT_WITHIN);
            throw stop;
        }
    }
}
