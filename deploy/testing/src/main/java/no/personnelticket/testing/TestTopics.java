package no.personnelticket.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import no.personnelticket.events.Event;
import no.personnelticket.messaging.StoredEvent;
import no.personnelticket.messaging.json.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes to and reads from the topics as another system does. */
public final class TestTopics {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static final String OF_KAFKA = "kafka.";

    private TestTopics() {}

    /** Publishes an event as its producer does. */
    public static void publish(Event event) {
        publish(event, Map.of());
    }

    /** Publishes an event with additional headers. */
    public static void publish(Event event, Map<String, String> headers) {
        StoredEvent stored = StoredEvent.of(event);
        publish(
                stored.topic(),
                stored.key(),
                stored.id(),
                stored.type(),
                stored.body().getBytes(StandardCharsets.UTF_8),
                headers);
    }

    /** Publishes any bytes as body, with the CloudEvents headers of an event. */
    public static void publish(String topic, String key, String id, String type, byte[] body) {
        publish(topic, key, id, type, body, Map.of());
    }

    private static void publish(
            String topic, String key, String id, String type, byte[] body, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_type", type, "ce_source", "/test")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                settings(Map.of("acks", "all")), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError("could not publish to " + topic, fault);
        }
    }

    /** Waits until the topic has {@code count} matching events; returns them. */
    public static <E extends Event> List<E> await(Class<E> type, int count, Predicate<E> matches) {
        return awaitRecords(Event.topic(type), count, record -> matches.test(EventJson.read(record.value(), type)))
                .stream()
                .map(record -> EventJson.read(record.value(), type))
                .toList();
    }

    /** Waits until the topic has {@code count} matching records; returns them. */
    public static List<ConsumerRecord<String, byte[]>> awaitRecords(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> matches) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Awaitility.await("records on " + topic).atMost(LONG_ENOUGH).until(() -> {
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

    /** The text of a record's header, or null. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                settings(Map.of(
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    /** The client settings of the service under test, with additional ones. */
    private static Map<String, Object> settings(Map<String, Object> more) {
        Config config = ConfigProvider.getConfig();
        Map<String, Object> settings = new HashMap<>(more);
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OF_KAFKA)) {
                settings.put(name.substring(OF_KAFKA.length()), config.getValue(name, String.class));
            }
        }
        return settings;
    }
}
