package no.personnelticket.benchmarks.usages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures how long tickets wait for their registration while instances of the usage-registration-service start, stop
 * and crash: {@code Rebalance <project folder> [--runs N] [--watched-s S]}.
 */
public final class Rebalance implements AutoCloseable {

    private static final int MILLIS_BETWEEN_TICKETS = 5;
    private static final Duration REGISTRATION_LIMIT = Duration.ofMinutes(5);

    private static final String LONGEST_WAIT = """
            select coalesce(1000 * max(extract(epoch from registered_at - distributed_at)), 0)::int from usage
            where ticket_distribution_id like ? and distributed_at between ? and ?""";

    private static final String REGISTERED = "select count(*) from usage where ticket_distribution_id like ?";

    private final LocalSystem system;
    private final Duration watched;
    private final String set;
    private final KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService publishing = Executors.newSingleThreadScheduledExecutor();
    private int published;

    private Rebalance(LocalSystem system, Duration watched, String set) {
        this.system = system;
        this.watched = watched;
        this.set = set;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        int runs = option(arguments, "--runs", 3);
        Duration watched = Duration.ofSeconds(option(arguments, "--watched-s", 15));
        Path data = Files.createTempDirectory("rebalance-");
        List<Map<String, Integer>> waits = new ArrayList<>();
        try (LocalSystem system = LocalSystem.start(root, Ports.free(), data, line -> {})) {
            for (int run = 1; run <= runs; run++) {
                try (Rebalance rebalance = new Rebalance(system, watched, "run" + run)) {
                    waits.add(rebalance.run());
                }
                System.out.println("longest wait in ms: " + waits.get(run - 1));
            }
        }
        System.out.println(waits.get(0).keySet().stream()
                .map(what -> what + "=" + median(waits, what))
                .collect(Collectors.joining(" ")));
    }

    private Map<String, Integer> run() throws Exception {
        Future<?> tickets =
                publishing.scheduleAtFixedRate(this::publish, 0, MILLIS_BETWEEN_TICKETS, TimeUnit.MILLISECONDS);
        watch();
        Map<String, Instant> begins = new LinkedHashMap<>();
        begins.put("undisturbed", Instant.now());
        watch();
        begins.put("joins", Instant.now());
        system.startAnother(Part.USAGE);
        watch();
        begins.put("killed", Instant.now());
        system.kill(Part.USAGE);
        watch();
        system.restart(Part.USAGE);
        watch();
        begins.put("stopped", Instant.now());
        system.stopOthers(Part.USAGE);
        watch();
        tickets.cancel(false);
        publishing.shutdown();
        publishing.awaitTermination(1, TimeUnit.MINUTES);
        awaitAllRegistered();
        return longestWaits(begins);
    }

    private void watch() throws InterruptedException {
        Thread.sleep(watched.toMillis());
    }

    private void publish() {
        int number = published++;
        Future<?> unused = producer.send(new Tickets(set, Instant.now().minusMillis(number)).record(number));
    }

    private void awaitAllRegistered() throws Exception {
        try (Connection database = database();
                PreparedStatement count = database.prepareStatement(REGISTERED)) {
            count.setString(1, set + "-%");
            Instant until = Instant.now().plus(REGISTRATION_LIMIT);
            while (number(count) < published) {
                if (Instant.now().isAfter(until)) {
                    throw new IllegalStateException("only " + number(count) + " of " + published
                            + " tickets are registered " + REGISTRATION_LIMIT + " after the last was published");
                }
                Thread.sleep(100);
            }
        }
    }

    private Map<String, Integer> longestWaits(Map<String, Instant> begins) throws SQLException {
        Map<String, Integer> waits = new LinkedHashMap<>();
        try (Connection database = database();
                PreparedStatement longest = database.prepareStatement(LONGEST_WAIT)) {
            longest.setString(1, set + "-%");
            for (Map.Entry<String, Instant> begin : begins.entrySet()) {
                longest.setTimestamp(2, Timestamp.from(begin.getValue()));
                longest.setTimestamp(3, Timestamp.from(begin.getValue().plus(watched)));
                waits.put(begin.getKey(), number(longest));
            }
        }
        return waits;
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(system.jdbcUrl("usage"), "postgres", "");
    }

    private static int number(PreparedStatement query) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private static int median(List<Map<String, Integer>> waits, String what) {
        return waits.stream().map(wait -> wait.get(what)).sorted().toList().get(waits.size() / 2);
    }

    private static int option(String[] arguments, String name, int otherwise) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    @Override
    public void close() {
        publishing.shutdownNow();
        producer.close();
    }
}
