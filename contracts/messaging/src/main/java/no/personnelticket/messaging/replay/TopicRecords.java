package no.personnelticket.messaging.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.messaging.kafka.KafkaSettings;
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

    /** The ranges of a whole topic up to its current ends, by partition. */
    public List<TopicRange> whole(String topic) {
        List<TopicPartition> partitions = partitions(topic);
        return ranges(partitions, partition -> 0L, consumer.endOffsets(partitions));
    }

    /** The ranges that were written at this time or later, up to the current ends, by partition. */
    public List<TopicRange> since(String topic, Instant time) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return ranges(partitions, firstSince(partitions, time, ends), ends);
    }

    /**
     * The ranges that were written at this time or later and that the service's consumers have processed, by partition.
     */
    public List<TopicRange> processedSince(String topic, Instant time) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return ranges(partitions, firstSince(partitions, time, ends), processed(partitions));
    }

    /**
     * Reads what the topics still have of these ranges, one range after the other, in order, and in batches of one range
     * each.
     */
    public void read(List<TopicRange> ranges, Consumer<ConsumerRecords<String, byte[]>> batch) {
        List<TopicPartition> partitions = ranges.stream()
                .map(TopicRange::topic)
                .distinct()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicRange range : ranges) {
            TopicPartition partition = range.topicPartition();
            if (ends.containsKey(partition)) {
                long first = Math.max(range.firstOffset(), beginnings.get(partition));
                long end = Math.min(range.lastOffset() + 1, ends.get(partition));
                if (first < end) {
                    read(partition, first, end, batch);
                }
            }
        }
    }

    private void read(TopicPartition partition, long first, long end, Consumer<ConsumerRecords<String, byte[]>> batch) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, first);
        while (consumer.position(partition) < end) {
            long before = consumer.position(partition);
            ConsumerRecords<String, byte[]> polled = consumer.poll(PATIENCE);
            if (consumer.position(partition) == before) {
                throw new TimeoutException(
                        "No records of " + partition + " within " + PATIENCE + " at offset " + before);
            }
            batch.accept(before(end, partition, polled));
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The end of a partition that has no record of this time or later. */
    private Function<TopicPartition, Long> firstSince(
            Collection<TopicPartition> partitions, Instant time, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> time.toEpochMilli())));
        return partition -> found.get(partition) == null
                ? ends.get(partition)
                : Long.valueOf(found.get(partition).offset());
    }

    private Map<TopicPartition, Long> processed(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, Long> processed = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            processed.put(partition, offset == null ? 0 : offset.offset());
        }
        return processed;
    }

    private static List<TopicRange> ranges(
            Collection<TopicPartition> partitions,
            Function<TopicPartition, Long> first,
            Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .map(partition -> new TopicRange(
                        partition.topic(), partition.partition(), first.apply(partition), ends.get(partition) - 1))
                .toList();
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
