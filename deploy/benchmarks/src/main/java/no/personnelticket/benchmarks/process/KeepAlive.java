package no.personnelticket.benchmarks.process;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that asks and waits for the answer. As little as that takes, because it shares the processors
 * with what it measures.
 */
public final class KeepAlive implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String headers;
    private final byte[] line = new byte[8192];

    public KeepAlive(int port, String token) throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
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
        String status = readLine();
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(name.substring(15).strip());
            } else if (name.startsWith("transfer-encoding:")) {
                throw new IOException("An answer without a length");
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(status + "\n" + body);
        }
        return body;
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The service closed the connection");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length - 1, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
