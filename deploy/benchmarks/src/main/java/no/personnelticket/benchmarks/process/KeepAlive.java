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
        int end = body + length(head);
        while (received < end) {
            receive();
        }
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

    private static int length(String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return Integer.parseInt(length.group(1));
        }
        if (head.contains("\r\ntransfer-encoding:")) {
            throw new IOException("An answer without a length");
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
