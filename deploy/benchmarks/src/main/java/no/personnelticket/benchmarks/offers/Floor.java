package no.personnelticket.benchmarks.offers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.personnelticket.benchmarks.process.Installation;
import no.personnelticket.benchmarks.process.Pgbench;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The lower limit of a response time whose result is durable and published, in milliseconds with one client.
 *
 * @param emptyMs a request with the checks of a search and an empty response
 * @param commitMs pgbench: one insert in a durable transaction
 * @param publishMs one record with acks=all
 */
record Floor(double emptyMs, double commitMs, double publishMs) {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int RECORD_BYTES = 2000;

    static Floor measure(Installation installation, Endpoint empty, Path directory, int seconds)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        return new Floor(
                empty.load(1).run(seconds).p50Millis(),
                commit(installation, directory, seconds),
                publish(installation.bootstrapServers(), seconds));
    }

    double totalMs() {
        return emptyMs + commitMs + publishMs;
    }

    private static double commit(Installation installation, Path directory, int seconds)
            throws SQLException, IOException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(installation.jdbcUrl("pgbench"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists made"
                    + " (id bigint generated always as identity primary key, note text not null)");
        }
        Path script = Files.writeString(directory.resolve("insert.sql"), "insert into made (note) values ('offer');");
        return 1000 / new Pgbench(installation.postgresPort()).perSecond(script, 1, seconds);
    }

    private static double publish(String bootstrapServers, int seconds)
            throws InterruptedException, ExecutionException {
        Histogram took = new Histogram(LONGEST_NANOS, 3);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                producer.send(new ProducerRecord<>("OfferPriced", "1", new byte[RECORD_BYTES]))
                        .get();
                took.recordValue(System.nanoTime() - began);
            }
        }
        return took.getValueAtPercentile(50) / 1e6;
    }
}
