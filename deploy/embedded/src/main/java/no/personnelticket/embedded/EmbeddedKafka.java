package no.personnelticket.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import no.personnelticket.topics.Topics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka node, broker and controller (KRaft), inside this JVM. Data of an earlier run in the directory is kept. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * A listener with TLS, beside the one without.
     *
     * @param keyStore PKCS 12, with the broker's key and certificate
     */
    public record Tls(int port, Path keyStore, String password) {}

    /** Returns when the broker serves and the topics exist. */
    public static EmbeddedKafka start(Path directory, int port) throws Exception {
        return start(directory, port, settings(directory, port));
    }

    /** As {@link #start(Path, int)}. */
    public static EmbeddedKafka start(Path directory, int port, Tls tls) throws Exception {
        Properties settings = settings(directory, port);
        settings.merge("listeners", ",TLS://localhost:" + tls.port(), EmbeddedKafka::joined);
        settings.merge("advertised.listeners", ",TLS://localhost:" + tls.port(), EmbeddedKafka::joined);
        settings.merge("listener.security.protocol.map", ",TLS:SSL", EmbeddedKafka::joined);
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", tls.keyStore().toString());
        settings.put("ssl.keystore.password", tls.password());
        return start(directory, port, settings);
    }

    private static Object joined(Object setting, Object more) {
        return setting.toString() + more;
    }

    private static EmbeddedKafka start(Path directory, int port, Properties settings) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId("cGVyc29ubmVsdGlja2V0cw")
                .setNodeId(1)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        String bootstrapServers = "localhost:" + port;
        Topics.create(bootstrapServers);
        return new EmbeddedKafka(server, bootstrapServers);
    }

    /** A broker as a process of its own: {@code EmbeddedKafka <directory> <port>}; ends when it is asked to terminate. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedKafka kafka = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        System.out.println("Kafka serves at " + kafka.bootstrapServers());
        new CountDownLatch(1).await();
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path directory, int port) {
        int controllerPort = FreePort.any();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        // after a crash the same node may register again when its session has timed out
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controlled.shutdown.max.retries", "1");
        return settings;
    }
}
