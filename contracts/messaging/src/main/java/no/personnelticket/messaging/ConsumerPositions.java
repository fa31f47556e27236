package no.personnelticket.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Where a consumer stands on its partitions: what it has committed, and where it had to go back. */
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

    /** Whether brokers sent anything since this was asked last: what is known of the ends of topics is from then. */
    boolean haveBrokersAnswered() {
        Object before = responsesBefore;
        responsesBefore = responses.metricValue();
        return !responsesBefore.equals(before);
    }

    /** Those whose bodies were kept; from the first other one of each partition it will be polled again. */
    ConsumerRecords<String, byte[]> keepThoseRead(ConsumerRecords<String, byte[]> polled) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<String, byte[]>> kept = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : polled.records(partition)) {
                if (LimitedBody.isLater(record.value())) {
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

    /** Lets the same records be polled again. */
    void goBack(ConsumerRecords<String, byte[]> records) {
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

    /** How many records of its partitions were not polled yet, as far as the brokers have told. */
    long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    void processed(ConsumerRecords<String, byte[]> records) {
        behind.removeAll(records.partitions());
    }

    /** Whether it went back on a partition that it still has, and did not get further. */
    boolean isBehind() {
        behind.retainAll(consumer.assignment());
        return !behind.isEmpty();
    }

    /** Positions rather than records: they also pass what a transaction that was aborted or committed leaves behind. */
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

    /** What is processed when the consumer is stopped is committed before it ends. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            consumer.commitSync(positions);
        } catch (WakeupException stop) {
            consumer.commitSync(positions, LAST_COMMIT_WITHIN);
            throw stop;
        }
    }
}
