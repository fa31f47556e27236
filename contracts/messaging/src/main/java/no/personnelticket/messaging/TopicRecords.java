package no.personnelticket.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads records of topics again, outside of the service's consumer group: it commits nothing and does not disturb the
 * consumers. Every call throws a {@link KafkaException} if the brokers do not answer.
 */
public final class TopicRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final KafkaConsumer<String, byte[]> consumer;

    /** {@code maxBatch} is the maximum number of records of a poll. */
    public TopicRecords(KafkaSettings kafka, int maxBatch) {
        this.consumer = kafka.reader(maxBatch);
    }

    /** The partitions of a topic. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The offset after the last record. */
    public long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).get(partition);
    }

    /** The offset of the first record that was written at this time or later; the end if there is none. */
    public long since(TopicPartition partition, Instant time) {
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli())).get(partition);
        return found == null ? end(partition) : found.offset();
    }

    /** The offset up to which the service's consumers have processed the partition. */
    public long processed(TopicPartition partition) {
        consumer.assign(List.of(partition));
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        return committed == null ? 0 : committed.offset();
    }

    /**
     * Reads what a partition still has, in its order.
     *
     * @param end the offset after the last record to read
     */
    public void read(TopicPartition partition, long first, long end, Consumer<ConsumerRecords<String, byte[]>> batch) {
        long last = Math.min(end, end(partition));
        consumer.assign(List.of(partition));
        consumer.seek(
                partition,
                Math.max(first, consumer.beginningOffsets(List.of(partition)).get(partition)));
        while (consumer.position(partition) < last) {
            long before = consumer.position(partition);
            ConsumerRecords<String, byte[]> polled = consumer.poll(PATIENCE);
            if (consumer.position(partition) == before) {
                throw new TimeoutException(
                        "No records of " + partition + " within " + PATIENCE + " at offset " + before);
            }
            batch.accept(before(last, partition, polled));
        }
    }

    private static ConsumerRecords<String, byte[]> before(
            long end, TopicPartition partition, ConsumerRecords<String, byte[]> polled) {
        return new ConsumerRecords<>(
                Map.of(
                        partition,
                        polled.records(partition).stream()
                                .filter(record -> record.offset() < end)
                                .toList()),
                Map.of());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
