package no.personnelticket.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import no.personnelticket.benchmarks.process.Load.Measured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int CONNECTIONS = 4;
    private static final int TOGETHER = 2 * CONNECTIONS;
    private static final int PATIENCE_SECONDS = 10;
    private static final int NO_BODY = -1;

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    LoadTest() throws IOException {
        server.setExecutor(threads);
        server.createContext("/together", exchange -> {
            if (asked.getAndIncrement() < TOGETHER) {
                awaitTheOthers();
            }
            answered.incrementAndGet();
            exchange.sendResponseHeaders(200, NO_BODY);
            exchange.close();
        });
        server.createContext("/refused", exchange -> {
            exchange.sendResponseHeaders(503, NO_BODY);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void all_connections_ask_at_the_same_time_again_and_again_and_every_answer_counts() throws IOException {
        Measured measured =
                load((connection, chance) -> connection.get("/together")).run(1);

        assertThat(answered.get()).isGreaterThan(CONNECTIONS);
        assertThat(measured.perSecond()).isPositive().isLessThanOrEqualTo(answered.get());
        assertThat(measured.p99Millis()).isGreaterThanOrEqualTo(measured.p50Millis());
    }

    @Test
    void a_refusal_ends_it() {
        Load load = load((connection, chance) -> connection.get("/refused"));

        assertThatThrownBy(() -> load.run(1)).hasMessageContaining("503");
    }

    @Test
    void an_answer_that_is_not_the_expected_one_ends_it() {
        Load load = load(new Load.Asking() {
            @Override
            public void ask(KeepAlive connection, RandomGenerator chance) throws IOException {
                connection.get("/together");
            }

            @Override
            public void check(String answer) {
                throw new IllegalStateException("Not expected: " + answer);
            }
        });

        assertThatThrownBy(() -> load.run(1)).hasMessage("Not expected: ");
    }

    private Load load(Load.Asking asking) {
        return new Load(server.getAddress().getPort(), "token", CONNECTIONS, asking);
    }

    /** Nobody is answered before all have asked; when the time is over, not all ask once more. */
    private void awaitTheOthers() throws IOException {
        try {
            all.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IOException(alone);
        }
    }
}
