package no.personnelticket.benchmarks.usages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills and reads a topic, and measures how fast others read it. */
final class Topic implements AutoCloseable {

    private final String bootstrapServers;
    private final String name;
    private final Admin admin;

    Topic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Returns when the brokers have acknowledged all records. */
    void publish(int records, IntFunction<ProducerRecord<String, byte[]>> record)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "linger.ms",
                5,
                "batch.size",
                64 * 1024,
                "enable.idempotence",
                false);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>(records);
            for (int number = 0; number < records; number++) {
                sent.add(producer.send(record.apply(number)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    /** The end offset of each partition. */
    Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(name))
                .allTopicNames()
                .get()
                .get(name)
                .partitions();
        return admin
                .listOffsets(partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(name, partition.partition()),
                                partition -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Creates the topic, empty. */
    void create(int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    /**
     * Waits until the group has committed these offsets.
     *
     * @param meanwhile called while waiting; throws if waiting has become pointless
     */
    void awaitCommitted(String group, Map<TopicPartition, Long> ends, Runnable meanwhile)
            throws ExecutionException, InterruptedException {
        for (int looks = 1; !hasCommitted(group, ends); looks++) {
            TimeUnit.MILLISECONDS.sleep(50);
            if (looks % 40 == 0) {
                meanwhile.run();
            }
        }
    }

    /** Reads the topic between two sets of offsets; returns the seconds. */
    double secondsToConsume(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            long start = System.nanoTime();
            consumer.assign(to.keySet());
            from.forEach(consumer::seek);
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100));
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private boolean hasCommitted(String group, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || (committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset() >= end.getValue()));
    }
}
