package no.personnelticket.endtoend.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.personnelticket.endtoend.faults.Found.Published;
import no.personnelticket.endtoend.faults.Found.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads all that was published, and all that is in quarantine. */
record TopicReader(Brokers brokers) {

    private static final List<String> PUBLISHED =
            List.of("ContractChanged", "RightsSelected", "OfferPriced", "OfferValidated", "UsageRegistered");

    private static final List<String> RECEIVED = List.of(
            "ContractChanged",
            "RightsSelected",
            "OfferPriced",
            "OfferValidated",
            "UsageRegistered",
            "TicketDistributed",
            "TicketRefunded");

    Topics read() {
        Map<String, List<Published>> events = new HashMap<>();
        Map<Position, String> quarantined = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = brokers.consumer()) {
            for (String topic : PUBLISHED) {
                List<Published> published = new ArrayList<>();
                read(consumer, topic, record -> published.add(published(record)));
                events.put(topic, published);
            }
            for (String topic : RECEIVED) {
                read(
                        consumer,
                        topic + ".quarantine",
                        record -> quarantined.put(origin(record), header(record, "quarantine_reason")));
            }
        }
        return new Topics(events, quarantined);
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(reader);
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return new Published(record.key(), header(record, "ce_id"), fingerprint(record.value()));
    }

    private static Position origin(ConsumerRecord<?, ?> record) {
        return new Position(
                header(record, "quarantine_topic"),
                Integer.parseInt(header(record, "quarantine_partition")),
                Long.parseLong(header(record, "quarantine_offset")));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String fingerprint(byte[] body) {
        try {
            return body == null
                    ? ""
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
