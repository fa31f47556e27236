package no.personnelticket.rights.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.messaging.json.EventJson;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code ContractChanged} as a service reads it that starts with an empty database. */
final class ImageTopic {

    private ImageTopic() {}

    /** The images of each contract, from the beginning to what is now the end, in the order of their offsets. */
    static Map<UUID, List<ContractChanged>> read(String brokers) {
        Map<UUID, List<ContractChanged>> images = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("ContractChanged").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    ContractChanged image = EventJson.read(record.value(), ContractChanged.class);
                    images.computeIfAbsent(image.contractId(), id -> new ArrayList<>())
                            .add(image);
                });
            }
        }
        return images;
    }
}
