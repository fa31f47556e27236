package no.personnelticket.usage.topic;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.kafka.KafkaSettings;
import no.personnelticket.messaging.replay.TopicRange;
import no.personnelticket.messaging.replay.TopicRecords;
import no.personnelticket.usage.UsageErrorCode;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
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
     * Reads what the topics still have of ranges, one range after the other, in order and in batches of one range each.
     *
     * @param ranges finds the ranges
     * @throws Problem 503 {@code EVENTS_UNAVAILABLE} if the brokers do not answer
     */
    public void read(Function<TopicRecords, List<TopicRange>> ranges, Consumer<ConsumerRecords<String, byte[]>> batch) {
        try (TopicRecords records = new TopicRecords(kafka, BATCH)) {
            records.read(ranges.apply(records), batch);
        } catch (KafkaException fault) {
            LOG.warnf(fault, "Records cannot be read again");
            throw Problem.retryLater(
                    UsageErrorCode.EVENTS_UNAVAILABLE,
                    "The events cannot be read now, and nothing was changed; retry after 30 s",
                    Duration.ofSeconds(30));
        }
    }
}
