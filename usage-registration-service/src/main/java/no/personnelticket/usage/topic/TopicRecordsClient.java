package no.personnelticket.usage.topic;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.KafkaSettings;
import no.personnelticket.usage.UsageErrorCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads records of topics again; commits nothing and belongs to no consumer group. */
@Singleton
public class TopicRecordsClient {

    private static final Logger LOG = Logger.getLogger(TopicRecordsClient.class);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int BATCH = 5_000;

    private final KafkaSettings kafka;

    TopicRecordsClient(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * Hands over the records between the offsets that are still there, one range after the other, in their order and in
     * batches of one range each.
     *
     * @throws Problem 503 {@code EVENTS_UNAVAILABLE} when the brokers do not answer
     */
    public void read(List<TopicRange> ranges, Consumer<List<ConsumerRecord<String, byte[]>>> batch) {
        reading(consumer -> {
            for (TopicRange range : ranges) {
                if (partitions(consumer, range.topic()).contains(range.partition())) {
                    read(consumer, range, batch);
                }
            }
            return null;
        });
    }

    /** The whole of a topic as it is now, by partition. Throws as {@link #read(List, Consumer)} does. */
    public List<TopicRange> whole(String topic) {
        return reading(consumer -> partitions(consumer, topic).stream()
                .map(partition -> new TopicRange(topic, partition, 0, Long.MAX_VALUE - 1))
                .toList());
    }

    private <T> T reading(Function<KafkaConsumer<String, byte[]>, T> work) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader(BATCH)) {
            return work.apply(consumer);
        } catch (KafkaException fault) {
            LOG.warnf(fault, "Records cannot be read again");
            throw unavailable();
        }
    }

    private static List<Integer> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> partition.partition())
                .toList();
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicRange range,
            Consumer<List<ConsumerRecord<String, byte[]>>> batch) {
        TopicPartition partition = new TopicPartition(range.topic(), range.partition());
        List<TopicPartition> only = List.of(partition);
        long end = Math.min(range.lastOffset() + 1, consumer.endOffsets(only).get(partition));
        consumer.assign(only);
        consumer.seek(
                partition,
                Math.max(range.firstOffset(), consumer.beginningOffsets(only).get(partition)));
        while (consumer.position(partition) < end) {
            long before = consumer.position(partition);
            batch.accept(consumer.poll(PATIENCE).records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .toList());
            if (consumer.position(partition) == before) {
                LOG.warnf("No records within %s, partition=%s offset=%d", PATIENCE, partition, before);
                throw unavailable();
            }
        }
    }

    private static Problem unavailable() {
        return Problem.retryLater(
                UsageErrorCode.EVENTS_UNAVAILABLE,
                "The events cannot be read now, and nothing was changed",
                Duration.ofSeconds(30));
    }
}
