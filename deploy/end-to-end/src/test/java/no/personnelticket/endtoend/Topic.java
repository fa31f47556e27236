package no.personnelticket.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A topic of the running system, as another system reads and writes it. */
record Topic(String name) {

    /** A body with its key and the id of its event. */
    record Message(String key, String id, String body, String traceParent) {

        Message(String key, String id, String body) {
            this(key, id, body, null);
        }
    }

    /** Publishes a body as a CloudEvent in binary mode. */
    void publish(String key, String id, String body) {
        publish(List.of(new Message(key, id, body)));
    }

    void publish(List<Message> messages) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningSystem.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (Future<?> sent :
                    messages.stream().map(this::cloudEvent).map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError("could not publish to " + name, fault);
        }
    }

    private ProducerRecord<String, String> cloudEvent(Message message) {
        ProducerRecord<String, String> record = new ProducerRecord<>(name, message.key(), message.body());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", message.id(),
                        "ce_type", "no.personnelticket." + name + ".v1",
                        "ce_source", "/sales-platform",
                        "content-type", "application/json")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        if (message.traceParent() != null) {
            record.headers().add("traceparent", message.traceParent().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    /** Waits for as many records that match. */
    List<ConsumerRecord<String, String>> await(int count, Predicate<ConsumerRecord<String, String>> matches) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(name));
            Awaitility.await(count + " records on " + name)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                            if (matches.test(record)) {
                                found.add(record);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return found;
    }

    /** All records that the topic holds now. */
    List<ConsumerRecord<String, String>> all() {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RunningSystem.bootstrapServers(),
                        "group.id",
                        "end-to-end-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
