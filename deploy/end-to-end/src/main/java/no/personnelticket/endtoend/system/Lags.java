package no.personnelticket.endtoend.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Finds records that a service has not acknowledged yet. */
public record Lags(Brokers brokers) {

    /** The topics that each consumer group reads. */
    private static final Map<String, List<String>> GROUPS = new TreeMap<>(Map.of(
            "rights-service", List.of("UsageRegistered"),
            "offer-service", List.of("RightsSelected"),
            "validation-service", List.of("ContractChanged", "OfferPriced", "UsageRegistered", "TicketDistributed"),
            "usage-registration-service",
                    List.of("ContractChanged", "DistributionChecked", "TicketDistributed", "TicketRefunded")));

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Each partition in which a group has unprocessed records, in words. */
    public List<String> all() throws ExecutionException, InterruptedException {
        List<String> lags = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()));
                KafkaConsumer<String, byte[]> consumer = brokers.consumer()) {
            for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.getKey())
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (TopicPartition partition : partitions(consumer, group.getValue())) {
                    OffsetAndMetadata offset = committed.get(partition);
                    long next = offset == null ? 0 : offset.offset();
                    if (holdsRecords(consumer, partition, next)) {
                        lags.add(group.getKey() + " should have taken " + partition + " from offset " + next
                                + " to the end");
                    }
                }
            }
        }
        return lags;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Comparing offsets is not enough: the marker that ends a transaction has an offset, but is not a record. */
    private static boolean holdsRecords(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        if (from >= end) {
            return false;
        }
        consumer.seek(partition, from);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end && System.nanoTime() < patience) {
            if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                return true;
            }
        }
        return consumer.position(partition) < end;
    }
}
