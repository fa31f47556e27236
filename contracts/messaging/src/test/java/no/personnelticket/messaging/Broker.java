package no.personnelticket.messaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.personnelticket.embedded.EmbeddedKafka;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.messaging.kafka.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** One real broker for all tests of this JVM, in a process of its own that can stand still. */
public final class Broker {

    private static final int PORT = FreePort.any();
    private static final Process PROCESS = start();
    private static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", address()));

    private Broker() {}

    public static String address() {
        return "localhost:" + PORT;
    }

    /** As a service of that name is configured. */
    public static KafkaSettings settings(String service) {
        return new KafkaSettings(Map.of("bootstrap.servers", address()), service);
    }

    public static Admin admin() {
        return ADMIN;
    }

    /** Returns when the broker's threads are stopped: a moment after the signal it may still answer. */
    public static void freeze() {
        signal("-STOP");
        Path status = Path.of("/proc/" + PROCESS.pid() + "/stat");
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> Files.readString(status)
                .contains(") T "));
    }

    /** Returns when the broker takes topics again: it answers before that, and is fenced where it was silent for long. */
    public static void thaw() {
        signal("-CONT");
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !topic(1).isEmpty());
    }

    /** A new topic of so many partitions. */
    public static String topic(int partitions) throws ExecutionException, InterruptedException {
        String name = "topic-" + UUID.randomUUID();
        ADMIN.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
        return name;
    }

    /** A producer of whatever bytes. */
    public static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", address(), "acks", "all"));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has acknowledged it. */
    public static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The first record of the topic, from its beginning, that is looked for. */
    public static ConsumerRecord<byte[], byte[]> find(String topic, Predicate<ConsumerRecord<byte[], byte[]>> isIt) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (isIt.test(record)) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
            return found.get(0);
        }
    }

    private static Process start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "kafka");
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedKafka.class.getName(),
                            directory.resolve("data").toString(),
                            Integer.toString(PORT))
                    .redirectError(new File("target/kafka.log"))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            while (line != null && !line.startsWith("Kafka serves at")) {
                line = output.readLine();
            }
            Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "kafka-output");
            drain.setDaemon(true);
            drain.start();
            return process;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(PROCESS.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }
}
