package no.personnelticket.benchmarks.usages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.personnelticket.benchmarks.process.Frozen;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.local.JvmFlags;
import no.personnelticket.store.DeterministicId;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The comparison: Kafka Connect with Debezium's JDBC sink in the best configuration found, which writes equal rows into
 * an equal table. Like the service, it is suspended while its records are produced, so that it is warm and finds all of
 * them at once.
 */
final class Sink implements AutoCloseable {

    private static final String NAME = "sink";
    private static final int PATIENCE_SECONDS = 60;

    private static final String WORKER = """
            bootstrap.servers=%s
            key.converter=org.apache.kafka.connect.storage.StringConverter
            value.converter=org.apache.kafka.connect.json.JsonConverter
            value.converter.schemas.enable=true
            offset.storage.file.filename=%s
            offset.flush.interval.ms=100
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
            consumer.override.session.timeout.ms=60000
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

    private final Register register;
    private final Topic topic;
    private final int port = FreePort.any();
    private final Process worker;
    private int run;

    /** Returns when Kafka Connect is warm. */
    Sink(Options options, Path directory, Installation installation, Register register) throws Exception {
        this.register = register;
        this.topic = new Topic(installation.bootstrapServers(), NAME);
        register.createLike("usage", "sunk");
        // the type that the sink's fastest way of inserting can write
        register.execute("alter table sunk alter column month type text");
        topic.create(6);
        worker = start(options, directory, installation);
        awaitRunning();
        rate(Options.WARM_UP);
    }

    /** Rows per second, from the first row to the last committed offset. */
    double rate(int rows) throws Exception {
        String set = NAME + ++run;
        register.execute("truncate sunk");
        register.execute("checkpoint");
        Map<TopicPartition, Long> ends;
        long start;
        Frozen frozen = new Frozen(worker.pid());
        try {
            topic.publish(rows, number -> row(set, number));
            ends = topic.ends();
            start = System.nanoTime();
        } finally {
            frozen.thaw();
        }
        topic.awaitCommitted("connect-" + NAME, ends, this::mustRun);
        double seconds = (System.nanoTime() - start) / 1e9;
        long sunk = register.count("sunk");
        if (sunk != rows) {
            throw new IllegalStateException(sunk + " rows were written, not " + rows);
        }
        return rows / seconds;
    }

    @Override
    public void close() {
        worker.destroy();
        worker.onExit().join();
        topic.close();
    }

    private void awaitRunning() throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (status().contains("\"tasks\":[{\"id\":0,\"state\":\"RUNNING\"")) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("Kafka Connect did not start: " + status());
    }

    /** Kafka Connect keeps running when its task has failed, so the task's status is checked. */
    private void mustRun() {
        String status = status();
        if (status.contains("\"FAILED\"") || !worker.isAlive()) {
            throw new IllegalStateException("Kafka Connect failed: " + status);
        }
    }

    /** Empty as long as it does not answer. */
    private String status() {
        URI status = URI.create("http://localhost:" + port + "/connectors/" + NAME + "/status");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static ProducerRecord<String, byte[]> row(String set, int number) {
        String json = ROW.formatted(
                DeterministicId.of("usage", set + "-" + number, "1"),
                set,
                number,
                Tickets.contract(number % Tickets.EMPLOYEES),
                number,
                1_000_000 + number % Tickets.EMPLOYEES,
                1 + number % 900);
        return new ProducerRecord<>(
                NAME, Integer.toString(number % Tickets.EMPLOYEES), json.getBytes(StandardCharsets.UTF_8));
    }

    private Process start(Options options, Path directory, Installation installation) throws IOException {
        Path sink = options.root().resolve("deploy/benchmarks/sink/target");
        Path workerFile = directory.resolve(NAME + "-worker.properties");
        Path connector = directory.resolve(NAME + "-connector.properties");
        Files.writeString(
                workerFile,
                WORKER.formatted(
                        installation.bootstrapServers(),
                        directory.resolve(NAME + ".offsets"),
                        sink.resolve("connectors"),
                        port));
        Files.writeString(
                connector, CONNECTOR.formatted(NAME, installation.jdbcUrl().replaceAll("\\?.*", "")));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmFlags.INSTALLED.flags());
        command.addAll(List.of(
                "-Xmx1g",
                "-cp",
                sink.resolve("worker") + "/*",
                "org.apache.kafka.connect.cli.ConnectStandalone",
                workerFile.toString(),
                connector.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(NAME + ".log").toFile())
                .start();
    }
}
