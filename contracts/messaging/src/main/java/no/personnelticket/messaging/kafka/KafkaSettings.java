package no.personnelticket.messaging.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates all Kafka clients with the settings under {@code kafka.}: addresses, SASL, TLS. */
@ApplicationScoped
public class KafkaSettings {

    private static final int REQUEST_TIMEOUT_MILLIS = 3_000;
    private static final int API_TIMEOUT_MILLIS = 5_000;

    /**
     * After this time the partitions of a dead instance are reassigned; the lowest value that brokers allow by
     * default.
     */
    private static final int SESSION_TIMEOUT_MILLIS = 6_000;

    /** An instance learns of a rebalance by the response to a heartbeat, and a cooperative rebalance has two rounds. */
    private static final int HEARTBEAT_MILLIS = 500;

    /** A charset with a character for each byte, so that any key reaches the quarantine unchanged. */
    private static final Map<String, Object> KEYS =
            Map.of("key.serializer.encoding", "ISO-8859-1", "key.deserializer.encoding", "ISO-8859-1");

    private final Map<String, Object> broker;
    private final String group;

    public KafkaSettings(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.group = service;
    }

    /** The consumer group of all instances of the service. */
    public String group() {
        return group;
    }

    /**
     * A consumer of the service's group, which reads committed records only and does not commit automatically. Its
     * session timeout can be configured, for a service that is halted by a debugger or a benchmark.
     */
    public KafkaConsumer<String, byte[]> consumer(int maxBatch, LimitedBody bodies) {
        Map<String, Object> ofTheGroup = Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        broker.getOrDefault(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return consumer(ofTheGroup, bodies);
    }

    /**
     * A consumer that joins no group, for reading records again; it can read the committed offsets of the service's
     * group. Its fetches do not wait at the end of a partition: a consumer always has a fetch in flight, and would
     * wait for it before it reads another partition or closes.
     */
    public KafkaConsumer<String, byte[]> reader(int maxBatch) {
        return consumer(
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG, group,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 0),
                new LimitedBody(Long.MAX_VALUE));
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more, LimitedBody bodies) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, keyDeserializer(), bodies);
    }

    /**
     * The producer of all events: acks=all, idempotent; it gives up after 6 seconds, or after 3 if it knows no broker.
     */
    public KafkaProducer<String, byte[]> producer() {
        return producer(Map.of());
    }

    /** A transactional producer. Of several with the same id, only the one that was initialized last can commit. */
    public KafkaProducer<String, byte[]> transactionalProducer(String id) {
        return producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id));
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.largestRecord());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_TIMEOUT_MILLIS);
        settings.putAll(more);
        return new KafkaProducer<>(settings, keySerializer(), new ByteArraySerializer());
    }

    /** A client for administrative requests. */
    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        return Admin.create(settings);
    }

    private static StringSerializer keySerializer() {
        StringSerializer keys = new StringSerializer();
        keys.configure(KEYS, true);
        return keys;
    }

    private static StringDeserializer keyDeserializer() {
        StringDeserializer keys = new StringDeserializer();
        keys.configure(KEYS, true);
        return keys;
    }
}
