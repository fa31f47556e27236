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
 * A closed loop: each connection asks again as soon as it is answered. One thread serves them all, as pgbench's do, so
 * that the processors are left to what is measured.
 *
 * @param asking what each connection asks, by chance
 */
public record Load(int port, String token, int connections, Asking asking) {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    /** Something to ask. */
    @FunctionalInterface
    public interface Asking {

        /** Sends one question. */
        void ask(KeepAlive connection, RandomGenerator chance) throws IOException;

        /** Throws when this success is not the answer that was expected. */
        default void check(String answer) {}
    }

    /** What came of it: answers per second, and how long each took. */
    public record Measured(double perSecond, double p50Millis, double p99Millis) {}

    /** Throws when an answer is anything but a success. */
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
