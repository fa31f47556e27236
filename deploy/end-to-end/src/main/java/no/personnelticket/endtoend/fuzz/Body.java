package no.personnelticket.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** The bytes of a request body. */
final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(bytes);
    }

    /** The bytes decoded as UTF-8. */
    String text() {
        return new String(bytes, UTF_8);
    }
}
