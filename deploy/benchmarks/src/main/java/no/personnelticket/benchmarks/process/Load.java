package no.personnelticket.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: each connection sends its next request as soon as the previous one is answered. One thread serves them
 * all, as in pgbench, which leaves the processors to what is measured.
 *
 * @param asking creates the random requests
 */
public record Load(int port, String token, int connections, Asking asking) {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    /** Creates requests. */
    @FunctionalInterface
    public interface Asking {

        /** Sends one request. */
        void ask(KeepAlive connection, RandomGenerator chance) throws IOException;

        /** Throws if a successful response is not the expected one. */
        default void check(String answer) {}
    }

    /** The result: responses per second, and percentiles of the response time. */
    public record Measured(double perSecond, double p50Millis, double p99Millis) {}

    /** Throws if a response is not a success. */
    public Measured run(int seconds) throws IOException {
        try (Selector selector = Selector.open()) {
            Run run = new Run(selector, seconds);
            try {
                run.begin();
                while (run.waiting > 0) {
                    selector.select(run::answer);
                }
                return run.measured();
            } finally {
                run.close();
            }
        }
    }

    private static final class Client {

        private final KeepAlive connection;
        private long began;

        private Client(KeepAlive connection) {
            this.connection = connection;
        }
    }

    private final class Run {

        private final RandomGenerator chance =
                RandomGeneratorFactory.of("L64X128MixRandom").create(0);
        private final Histogram took = new Histogram(LONGEST_NANOS, 3);
        private final List<Client> clients = new ArrayList<>();
        private final long start;
        private final long end;
        private long now;
        private int waiting;

        private Run(Selector selector, int seconds) throws IOException {
            for (int i = 0; i < connections; i++) {
                Client client = new Client(new KeepAlive(port, token));
                clients.add(client);
                client.connection.register(selector).attach(client);
            }
            start = System.nanoTime();
            end = start + Duration.ofSeconds(seconds).toNanos();
        }

        private void begin() throws IOException {
            now = System.nanoTime();
            for (Client client : clients) {
                ask(client);
            }
        }

        private void answer(SelectionKey ready) {
            Client client = (Client) ready.attachment();
            try {
                Optional<String> answer = client.connection.receive();
                if (answer.isPresent()) {
                    asking.check(answer.get());
                    now = System.nanoTime();
                    took.recordValue(now - client.began);
                    waiting--;
                    if (now < end) {
                        ask(client);
                    }
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private void ask(Client client) throws IOException {
            client.began = System.nanoTime();
            asking.ask(client.connection, chance);
            waiting++;
        }

        private Measured measured() {
            return new Measured(
                    took.getTotalCount() / ((now - start) / 1e9),
                    took.getValueAtPercentile(50) / 1e6,
                    took.getValueAtPercentile(99) / 1e6);
        }

        private void close() throws IOException {
            for (Client client : clients) {
                client.connection.close();
            }
        }
    }
}
