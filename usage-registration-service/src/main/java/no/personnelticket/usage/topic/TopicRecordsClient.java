package no.personnelticket.usage.topic;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.KafkaSettings;
import no.personnelticket.messaging.TopicRecords;
import no.personnelticket.usage.UsageErrorCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads records of topics again; commits nothing. */
@Singleton
public class TopicRecordsClient {

    private static final Logger LOG = Logger.getLogger(TopicRecordsClient.class);

    private static final int BATCH = 5_000;

    private final KafkaSettings kafka;

    TopicRecordsClient(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * Reads the records that the ranges still have, one range after the other, in order and in batches of one range
     * each.
     *
     * @throws Problem 503 {@code EVENTS_UNAVAILABLE} if the brokers do not answer
     */
    public void read(List<TopicRange> ranges, Consumer<List<ConsumerRecord<String, byte[]>>> batch) {
        reading(records -> {
            for (TopicRange range : ranges) {
                TopicPartition partition = new TopicPartition(range.topic(), range.partition());
                if (records.partitions(range.topic()).contains(partition)) {
                    records.read(
                            partition,
                            range.firstOffset(),
                            range.lastOffset() + 1,
                            polled -> batch.accept(polled.records(partition)));
                }
            }
            return null;
        });
    }

    /** The ranges of a whole topic, by partition. Throws as {@link #read(List, Consumer)} does. */
    public List<TopicRange> whole(String topic) {
        return reading(records -> records.partitions(topic).stream()
                .map(partition -> new TopicRange(topic, partition.partition(), 0, Long.MAX_VALUE - 1))
                .toList());
    }

    /**
     * The ranges that were written since an instant and processed by the service's consumers, by partition. Throws as
     * {@link #read(List, Consumer)} does.
     */
    public List<TopicRange> processedSince(String topic, Instant from) {
        return reading(records -> records.partitions(topic).stream()
                .map(partition -> new TopicRange(
                        topic, partition.partition(), records.since(partition, from), records.processed(partition) - 1))
                .toList());
    }

    private <T> T reading(Function<TopicRecords, T> work) {
        try (TopicRecords records = new TopicRecords(kafka, BATCH)) {
            return work.apply(records);
        } catch (KafkaException fault) {
            LOG.warnf(fault, "Records cannot be read again");
            throw Problem.retryLater(
                    UsageErrorCode.EVENTS_UNAVAILABLE,
                    "The events cannot be read now, and nothing was changed; retry after 30 s",
                    Duration.ofSeconds(30));
        }
    }
}
