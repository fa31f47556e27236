package no.personnelticket.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    /** Longer than what is read at once, so that it comes in many parts. */
    private static final String LONG = "åpen billett ".repeat(10_000);

    private static final int CHUNKED = 0;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    KeepAliveTest() throws IOException {
        answer("/long", 200, LONG, LONG.getBytes(StandardCharsets.UTF_8).length);
        answer("/chunked", 200, LONG, CHUNKED);
        answer("/refused", 409, "because", CHUNKED);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answers_are_read_whole_one_after_the_other_with_a_length_and_in_chunks() throws IOException {
        try (KeepAlive connection = new KeepAlive(server.getAddress().getPort(), "token")) {
            assertThat(answerTo(connection, "/long")).isEqualTo(LONG);
            assertThat(answerTo(connection, "/chunked")).isEqualTo(LONG);
            assertThat(answerTo(connection, "/chunked")).isEqualTo(LONG);
            assertThat(answerTo(connection, "/long")).isEqualTo(LONG);
        }
    }

    @Test
    void anything_but_a_success_is_told_with_its_body() throws IOException {
        try (KeepAlive connection = new KeepAlive(server.getAddress().getPort(), "token")) {
            assertThatThrownBy(() -> answerTo(connection, "/refused"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("409")
                    .hasMessageEndingWith("because");
        }
    }

    private static String answerTo(KeepAlive connection, String path) throws IOException {
        connection.post(path, "{}");
        Optional<String> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = connection.receive();
        }
        return answer.get();
    }

    private void answer(String path, int status, String body, int length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
