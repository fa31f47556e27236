package no.personnelticket.benchmarks.usages;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.events.Event;
import no.personnelticket.events.UsageRegistered;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The traffic of registration without its logic: reads the same events without parsing them, copies the rows that the
 * service stored for them into equal tables, and publishes the same number of records, with the same number of
 * consumers, transaction size and acknowledgements. No registration into these tables can be faster.
 */
final class Bare implements AutoCloseable {

    private static final int CONSUMERS = 2;
    private static final int BATCH = 2_000;
    private static final String PUBLISHED = "bare";

    private final Installation installation;
    private final Register register;
    private final Topic topic;
    private final KafkaProducer<String, byte[]> producer;

    Bare(Installation installation, Register register) throws ExecutionException, InterruptedException {
        this.installation = installation;
        this.register = register;
        this.topic = new Topic(installation.bootstrapServers(), PUBLISHED);
        topic.create(6);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", installation.bootstrapServers(), "acks", "all", "batch.size", 128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Events per second, for a set of tickets that the service has registered; their events are between the given
     * offsets.
     */
    double rate(String set, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws Exception {
        register.createLike("distribution", ReadyRows.bare("distribution"));
        register.createLike("usage", ReadyRows.bare("usage"));
        ReadyRows distributions = new ReadyRows(installation.jdbcUrl(), "distribution", set);
        ReadyRows usages = new ReadyRows(installation.jdbcUrl(), "usage", set);
        List<ConsumerRecord<String, byte[]>> published = published();
        List<Callable<Void>> shares = new ArrayList<>();
        for (int share = 0; share < CONSUMERS; share++) {
            int remainder = share;
            List<TopicPartition> mine = to.keySet().stream()
                    .filter(partition -> partition.partition() % CONSUMERS == remainder)
                    .toList();
            shares.add(() -> {
                pass(mine, from, to, distributions, usages, published);
                return null;
            });
        }
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
        try {
            long start = System.nanoTime();
            for (Future<Void> share : consumers.invokeAll(shares)) {
                share.get();
            }
            return usages.count() / ((System.nanoTime() - start) / 1e9);
        } finally {
            consumers.shutdown();
        }
    }

    private void pass(
            List<TopicPartition> mine,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            ReadyRows distributions,
            ReadyRows usages,
            List<ConsumerRecord<String, byte[]>> published)
            throws SQLException, ExecutionException, InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                Connection connection = DriverManager.getConnection(installation.jdbcUrl())) {
            connection.setAutoCommit(false);
            consumer.assign(mine);
            mine.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            while (mine.stream().anyMatch(partition -> consumer.position(partition) < to.get(partition))) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
                distributions.copy(connection, records.count());
                usages.copy(connection, records.count());
                connection.commit();
                publish(published.subList(0, records.count()));
                consumer.commitSync();
            }
        }
    }

    private void publish(List<ConsumerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            sent.add(producer.send(
                    new ProducerRecord<>(PUBLISHED, null, record.key(), record.value(), record.headers())));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    /** A sample of the events that the service published, as many as its largest transaction has. */
    private List<ConsumerRecord<String, byte[]>> published() {
        List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Event.topic(UsageRegistered.class)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (published.size() < BATCH) {
                consumer.poll(Duration.ofMillis(100)).forEach(published::add);
            }
        }
        return published;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        installation.bootstrapServers(),
                        "group.id",
                        PUBLISHED,
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        BATCH),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close();
        topic.close();
    }
}
