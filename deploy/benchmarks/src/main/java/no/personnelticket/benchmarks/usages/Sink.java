package no.personnelticket.benchmarks.usages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.embedded.FreePort;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The peer: Kafka Connect with Debezium's JDBC sink at the best tuning found, writing equal rows into an equal table. It
 * starts on a topic that is full; the time counts from its first row to its last commit.
 */
final class Sink {

    private static final String WORKER = """
            bootstrap.servers=%s
            key.converter=org.apache.kafka.connect.storage.StringConverter
            value.converter=org.apache.kafka.connect.json.JsonConverter
            value.converter.schemas.enable=true
            offset.storage.file.filename=%s
            offset.flush.interval.ms=500
            plugin.path=%s
            listeners=http://localhost:%d
            connector.client.config.override.policy=All
            """;

    private static final String CONNECTOR = """
            name=%1$s
            connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
            tasks.max=1
            topics=%1$s
            connection.url=%2$s
            connection.username=postgres
            connection.password=
            insert.mode=upsert
            primary.key.mode=record_value
            primary.key.fields=usage_id,month
            schema.evolution=none
            collection.name.format=sunk
            batch.size=5000
            dialect.postgres.unnest.insert.enabled=true
            consumer.override.max.poll.records=5000
            """;

    private static final String ROW = """
            {"schema":{"type":"struct","optional":false,"fields":[\
            {"field":"usage_id","type":"string","optional":false,"name":"io.debezium.data.Uuid"},\
            {"field":"ticket_distribution_id","type":"string","optional":false},\
            {"field":"ticket_id","type":"string","optional":false},\
            {"field":"contract_id","type":"string","optional":false,"name":"io.debezium.data.Uuid"},\
            {"field":"offer_id","type":"string","optional":false,"name":"io.debezium.data.Uuid"},\
            {"field":"customer_number","type":"int64","optional":false},\
            {"field":"saving","type":"double","optional":false},\
            {"field":"coupons","type":"int32","optional":false},\
            {"field":"distributed_at","type":"string","optional":false,"name":"io.debezium.time.ZonedTimestamp"},\
            {"field":"month","type":"string","optional":false},\
            {"field":"registered_at","type":"string","optional":false,"name":"io.debezium.time.ZonedTimestamp"}]},\
            "payload":{"usage_id":"%s","ticket_distribution_id":"%s-%d","ticket_id":"1","contract_id":"%s",\
            "offer_id":"00000000-0000-0001-0000-%012x","customer_number":%d,"saving":%d.00,"coupons":1,\
            "distributed_at":"2024-05-01T10:00:00Z","month":"2024-05-01","registered_at":"2024-05-01T10:00:01Z"}}""";

    private Sink() {}

    /** Rows per second. */
    static double rate(Options options, Path directory, Installation installation, Register register) throws Exception {
        String name = "sink" + System.nanoTime();
        register.createLikeUsage("sunk");
        // as the sink's fastest way of inserting can write it
        register.execute("alter table sunk alter column month type text");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.bootstrapServers()));
                Topic topic = new Topic(installation.bootstrapServers(), name)) {
            admin.createTopics(List.of(new NewTopic(name, 6, (short) 1))).all().get();
            topic.publish(options.events(), number -> row(name, number));
            int port = FreePort.any();
            Process worker = start(options, directory, installation, name, port);
            try {
                while (register.count("sunk") == 0) {
                    TimeUnit.MILLISECONDS.sleep(100);
                    mustRun(worker, name, port);
                }
                long start = System.nanoTime();
                while (register.count("sunk") < options.events()) {
                    TimeUnit.MILLISECONDS.sleep(100);
                    mustRun(worker, name, port);
                }
                return options.events() / ((System.nanoTime() - start) / 1e9);
            } finally {
                worker.destroy();
                worker.onExit().join();
                admin.deleteTopics(List.of(name)).all().get();
            }
        }
    }

    /** Kafka Connect itself goes on when its task has failed. */
    private static void mustRun(Process worker, String name, int port) throws InterruptedException {
        URI status = URI.create("http://localhost:" + port + "/connectors/" + name + "/status");
        try {
            String answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString())
                    .body();
            if (answer.contains("\"FAILED\"")) {
                throw new IllegalStateException("Kafka Connect failed: " + answer);
            }
        } catch (IOException notYet) {
            if (!worker.isAlive()) {
                throw new IllegalStateException("Kafka Connect ended", notYet);
            }
        }
    }

    private static ProducerRecord<String, byte[]> row(String name, int number) {
        String json = ROW.formatted(
                new UUID(name.hashCode(), number),
                name,
                number,
                Tickets.contract(number % Tickets.EMPLOYEES),
                number,
                1_000_000 + number % Tickets.EMPLOYEES,
                1 + number % 900);
        return new ProducerRecord<>(
                name, Integer.toString(number % Tickets.EMPLOYEES), json.getBytes(StandardCharsets.UTF_8));
    }

    private static Process start(Options options, Path directory, Installation installation, String name, int port)
            throws Exception {
        Path sink = options.root().resolve("deploy/benchmarks/sink/target");
        Path worker = directory.resolve(name + "-worker.properties");
        Path connector = directory.resolve(name + "-connector.properties");
        Files.writeString(
                worker,
                WORKER.formatted(
                        installation.bootstrapServers(),
                        directory.resolve(name + ".offsets"),
                        sink.resolve("connectors"),
                        port));
        Files.writeString(
                connector, CONNECTOR.formatted(name, installation.jdbcUrl().replaceAll("\\?.*", "")));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        sink.resolve("worker") + "/*",
                        "org.apache.kafka.connect.cli.ConnectStandalone",
                        worker.toString(),
                        connector.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile())
                .start();
    }
}
