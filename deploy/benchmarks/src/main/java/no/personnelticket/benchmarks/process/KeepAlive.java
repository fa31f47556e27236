package no.personnelticket.benchmarks.process;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A minimal HTTP/1.1 client with one connection and one request at a time. It uses little CPU, because it shares the
 * processors with what it measures.
 */
public final class KeepAlive implements AutoCloseable {

    private static final int INCOMPLETE = -1;

    private final SocketChannel channel;
    private final String headers;
    private byte[] answer = new byte[16_384];
    private int received;

    public KeepAlive(int port, String token) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        headers = " HTTP/1.1\r\nHost: localhost\r\nET-Client-Name: benchmark-load\r\nAuthorization: Bearer " + token
                + "\r\n";
    }

    /** Registers the connection, so that the selector reports when data arrives. */
    SelectionKey register(Selector selector) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ);
    }

    public void get(String path) throws IOException {
        ask("GET " + path + headers + "\r\n");
    }

    public void post(String path, String json) throws IOException {
        ask("POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n"
                + json);
    }

    /**
     * Reads the data that has arrived.
     *
     * @return the response body, when it is complete
     * @throws IOException if the response is not a success
     */
    public Optional<String> receive() throws IOException {
        if (received == answer.length) {
            answer = Arrays.copyOf(answer, 2 * answer.length);
        }
        int more = channel.read(ByteBuffer.wrap(answer, received, answer.length - received));
        if (more < 0) {
            throw new EOFException("The service closed the connection");
        }
        received += more;
        int body = endOfHead();
        return body == INCOMPLETE ? Optional.empty() : content(body);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void ask(String request) throws IOException {
        received = 0;
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Optional<String> content(int body) throws IOException {
        String head = new String(answer, 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Optional<String> content =
                head.contains("\r\ntransfer-encoding: chunked\r\n") ? chunks(body) : text(body, body + length(head));
        if (content.isPresent() && !head.startsWith("http/1.1 2")) {
            throw new IOException(head + content.get());
        }
        return content;
    }

    /** The offset of the body: after the first empty line. */
    private int endOfHead() {
        for (int place = 0; place + 4 <= received; place++) {
            if (answer[place] == '\r' && answer[place + 2] == '\r' && answer[place + 3] == '\n') {
                return place + 4;
            }
        }
        return INCOMPLETE;
    }

    private static int length(String head) {
        String name = "\r\ncontent-length:";
        int place = head.indexOf(name);
        return place < 0
                ? 0
                : Integer.parseInt(head.substring(place + name.length(), head.indexOf("\r\n", place + 2))
                        .strip());
    }

    private Optional<String> text(int from, int to) {
        return received < to
                ? Optional.empty()
                : Optional.of(new String(answer, from, to - from, StandardCharsets.UTF_8));
    }

    /** A chunk is its length in hexadecimal, its bytes and a line end; the last chunk has no bytes. */
    private Optional<String> chunks(int body) {
        byte[] joined = new byte[received];
        int end = 0;
        int place = body;
        while (true) {
            int line = endOfLine(place);
            if (line == INCOMPLETE) {
                return Optional.empty();
            }
            int length =
                    Integer.parseInt(new String(answer, place, line - place, StandardCharsets.US_ASCII).strip(), 16);
            place = line + length + 2;
            if (received < place) {
                return Optional.empty();
            }
            if (length == 0) {
                return Optional.of(new String(joined, 0, end, StandardCharsets.UTF_8));
            }
            System.arraycopy(answer, line, joined, end, length);
            end += length;
        }
    }

    private int endOfLine(int from) {
        for (int place = from; place < received; place++) {
            if (answer[place] == '\n') {
                return place + 1;
            }
        }
        return INCOMPLETE;
    }
}
