package no.personnelticket.console.kafka;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the current content of topics: committed records only, without a consumer group. */
@Singleton
public class TopicClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int RECORDS_OF_A_POLL = 500;

    private final KafkaSettings kafka;
    private final Clock clock;

    public TopicClient(KafkaSettings kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * The newest records of each partition of the topics, oldest first. Throws {@link Problem} 503 if the brokers do
     * not answer.
     */
    public List<ConsumerRecord<String, byte[]>> newest(Collection<String> topics, int ofEachPartition) {
        return read(consumer -> {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(partition ->
                    consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - ofEachPartition)));
            return upTo(ends, consumer);
        });
    }

    /** One record; empty if it does not exist or is deleted. Throws {@link Problem} 503 if the brokers do not answer. */
    public Optional<ConsumerRecord<String, byte[]>> at(TopicPartition partition, long offset) {
        return read(consumer -> {
            boolean isThere = partitions(consumer, partition.topic()).anyMatch(partition::equals)
                    && consumer.beginningOffsets(List.of(partition)).get(partition) <= offset
                    && offset < consumer.endOffsets(List.of(partition)).get(partition);
            if (!isThere) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            return upTo(Map.of(partition, offset + 1), consumer).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        });
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private interface Reading<T> {
        T from(KafkaConsumer<String, byte[]> consumer);
    }

    private <T> T read(Reading<T> reading) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader(RECORDS_OF_A_POLL)) {
            return reading.from(consumer);
        } catch (KafkaException unanswered) {
            throw unavailable();
        }
    }

    private List<ConsumerRecord<String, byte[]>> upTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant until = clock.instant().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (clock.instant().isAfter(until)) {
                throw unavailable();
            }
            consumer.poll(Duration.ofMillis(200)).forEach(found::add);
        }
        return found;
    }

    private static Problem unavailable() {
        return Problem.retryLater(
                CommonErrorCode.UNAVAILABLE, "The brokers do not answer; retry after 5 s", Duration.ofSeconds(5));
    }
}
