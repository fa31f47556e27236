package no.personnelticket.usage.rebuild;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.CloudEventReader;
import no.personnelticket.messaging.KafkaSettings;
import no.personnelticket.messaging.MalformedEventException;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.usage.rebuild.RebuildStore.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the events of tickets and refunds again; commits nothing and belongs to no consumer group. */
@Singleton
class SourceEventsClient {

    private static final Logger LOG = Logger.getLogger(SourceEventsClient.class);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int BATCH = 5_000;

    private final KafkaSettings kafka;
    private final Clock clock;

    SourceEventsClient(KafkaSettings kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Hands over the events between the offsets that are still there, in their order and in batches.
     *
     * @throws Problem 503 {@code EVENTS_UNAVAILABLE} when the brokers do not answer
     */
    void read(Source source, Consumer<List<ReceivedEvent<?>>> batch) {
        reading(consumer -> {
            if (partitions(consumer, source.topic()).contains(source.partition())) {
                read(consumer, source, batch);
            }
            return null;
        });
    }

    /** The whole of a topic as it is now, by partition. Throws as {@link #read} does. */
    List<Source> whole(String topic) {
        return reading(consumer -> partitions(consumer, topic).stream()
                .map(partition -> new Source(topic, partition, 0, Long.MAX_VALUE - 1))
                .toList());
    }

    private <T> T reading(Function<KafkaConsumer<String, byte[]>, T> work) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader(BATCH)) {
            return work.apply(consumer);
        } catch (KafkaException fault) {
            LOG.warnf(fault, "Events cannot be read again");
            throw unavailable();
        }
    }

    private static List<Integer> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> partition.partition())
                .toList();
    }

    private void read(KafkaConsumer<String, byte[]> consumer, Source source, Consumer<List<ReceivedEvent<?>>> batch) {
        TopicPartition partition = new TopicPartition(source.topic(), source.partition());
        List<TopicPartition> only = List.of(partition);
        long end = Math.min(source.lastOffset() + 1, consumer.endOffsets(only).get(partition));
        consumer.assign(only);
        consumer.seek(
                partition,
                Math.max(source.firstOffset(), consumer.beginningOffsets(only).get(partition)));
        while (consumer.position(partition) < end) {
            long before = consumer.position(partition);
            batch.accept(readable(consumer.poll(PATIENCE).records(partition), end));
            if (consumer.position(partition) == before) {
                LOG.warnf("No events within %s, partition=%s offset=%d", PATIENCE, partition, before);
                throw unavailable();
            }
        }
    }

    private List<ReceivedEvent<?>> readable(List<ConsumerRecord<String, byte[]>> records, long end) {
        List<ReceivedEvent<?>> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.offset() < end) {
                try {
                    events.add(CloudEventReader.read(record, typeOf(record.topic()), clock.instant()));
                } catch (MalformedEventException quarantined) {
                    LOG.debugf("Not registered, partition=%d offset=%d", record.partition(), record.offset());
                }
            }
        }
        return events;
    }

    private static Class<? extends Event> typeOf(String topic) {
        return topic.equals(Event.topic(TicketRefunded.class)) ? TicketRefunded.class : TicketDistributed.class;
    }

    private static Problem unavailable() {
        return Problem.unavailable(
                "EVENTS_UNAVAILABLE", "The events cannot be read now, and nothing was changed", Duration.ofSeconds(30));
    }
}
