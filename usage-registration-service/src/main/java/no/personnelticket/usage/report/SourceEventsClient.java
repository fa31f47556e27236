package no.personnelticket.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.personnelticket.events.Event;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.DeterministicId;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads events again from where they stand; commits nothing and belongs to no consumer group. */
@ApplicationScoped
public class SourceEventsClient {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final String bootstrapServers;

    public SourceEventsClient(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The savings of each event between the offsets that is still there, in its order.
     *
     * @throws Problem 503 {@code EVENTS_UNAVAILABLE} when the brokers do not answer
     */
    void read(RebuildStore.Source source, Consumer<List<SavedByEvent>> savings) {
        TopicPartition partition = new TopicPartition(source.topic(), source.partition());
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, Math.max(source.firstOffset(), first(consumer, partition)));
            long end = Math.min(source.lastOffset() + 1, end(consumer, partition));
            while (consumer.position(partition) < end) {
                long before = consumer.position(partition);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(AT_MOST)) {
                    if (record.offset() < end) {
                        savings.accept(savings(record));
                    }
                }
                if (consumer.position(partition) == before) {
                    throw unavailable();
                }
            }
        } catch (KafkaException away) {
            throw unavailable();
        }
    }

    private static long first(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition), AT_MOST).get(partition);
    }

    private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), AT_MOST).get(partition);
    }

    private static List<SavedByEvent> savings(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.topic().equals(Event.topic(TicketRefunded.class))
                    ? givenBack(EventJson.read(record.value(), TicketRefunded.class))
                    : saved(EventJson.read(record.value(), TicketDistributed.class));
        } catch (MalformedEventException quarantined) {
            return List.of();
        }
    }

    private static List<SavedByEvent> saved(TicketDistributed distribution) {
        return distribution.tickets().stream()
                .filter(ticket -> ticket.contractId() != null)
                .map(ticket -> new SavedByEvent(
                        DeterministicId.of("usage", distribution.ticketDistributionId(), ticket.ticketId()),
                        ticket.saving(),
                        distribution.distributedAt()))
                .toList();
    }

    private static List<SavedByEvent> givenBack(TicketRefunded refund) {
        return refund.tickets().stream()
                .map(ticket -> new SavedByEvent(
                        DeterministicId.of("reversal", refund.refundId(), ticket.ticketId()),
                        ticket.saving().negated(),
                        refund.refundedAt()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) AT_MOST.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Problem unavailable() {
        return Problem.unavailable(
                "EVENTS_UNAVAILABLE", "The events cannot be read now, and nothing was changed", Duration.ofSeconds(30));
    }
}
