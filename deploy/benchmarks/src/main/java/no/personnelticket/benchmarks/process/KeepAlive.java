package no.personnelticket.benchmarks.process;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP/1.1 connection that asks and waits for the answer. As little as that takes, because it shares the processors
 * with what it measures.
 */
public final class KeepAlive implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHUNKED = Pattern.compile("\r\ntransfer-encoding: *chunked", Pattern.CASE_INSENSITIVE);

    private final Socket socket;
    private final String headers;
    private byte[] answer = new byte[16_384];
    private int received;

    public KeepAlive(int port, String token) throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        headers = " HTTP/1.1\r\nHost: localhost\r\nET-Client-Name: benchmark-load\r\nAuthorization: Bearer " + token
                + "\r\n";
    }

    /** Throws when the answer is anything but a success. */
    public void get(String path) throws IOException {
        ask("GET " + path + headers + "\r\n");
    }

    /** Returns the answer's body; throws when the answer is anything but a success. */
    public String post(String path, String json) throws IOException {
        return ask("POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + json.length()
                + "\r\n\r\n" + json);
    }

    private String ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        received = 0;
        int body = awaitBody();
        String head = new String(answer, 0, body, StandardCharsets.US_ASCII);
        int end = CHUNKED.matcher(head).find() ? joinChunks(body) : awaitUntil(body + length(head));
        String content = new String(answer, body, end - body, StandardCharsets.UTF_8);
        if (!head.startsWith("HTTP/1.1 2")) {
            throw new IOException(head + content);
        }
        return content;
    }

    /** Where the body begins: after the first empty line. */
    private int awaitBody() throws IOException {
        int place = 0;
        while (true) {
            receive();
            for (; place + 4 <= received; place++) {
                if (answer[place] == '\r' && answer[place + 2] == '\r' && answer[place + 3] == '\n') {
                    return place + 4;
                }
            }
        }
    }

    /** A chunk is its length in hexadecimal, its bytes and an empty line; the last one has no bytes. */
    private int joinChunks(int body) throws IOException {
        int end = body;
        int place = body;
        while (true) {
            int bytes = awaitLineAfter(place);
            int length =
                    Integer.parseInt(new String(answer, place, bytes - place, StandardCharsets.US_ASCII).strip(), 16);
            place = awaitUntil(bytes + length + 2);
            if (length == 0) {
                return end;
            }
            System.arraycopy(answer, bytes, answer, end, length);
            end += length;
        }
    }

    private int awaitLineAfter(int place) throws IOException {
        int next = place;
        while (next == place || answer[next - 1] != '\n') {
            next++;
            awaitUntil(next);
        }
        return next;
    }

    private int awaitUntil(int end) throws IOException {
        while (received < end) {
            receive();
        }
        return end;
    }

    private void receive() throws IOException {
        if (received == answer.length) {
            answer = Arrays.copyOf(answer, 2 * answer.length);
        }
        int more = socket.getInputStream().read(answer, received, answer.length - received);
        if (more < 0) {
            throw new EOFException("The service closed the connection");
        }
        received += more;
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
