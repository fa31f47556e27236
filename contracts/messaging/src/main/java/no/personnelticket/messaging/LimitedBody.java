package no.personnelticket.messaging;

import java.nio.ByteBuffer;
import no.personnelticket.events.TopicSettings;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Bounds the memory that a poll takes: what is small on the wire may unpack to a thousand times as much. A body that is
 * larger than any topic takes is not kept, only its size and SHA-256; beyond {@value #BYTES_AT_ONCE} bytes of a poll nothing
 * is kept, and those records are read again by the next one.
 */
final class LimitedBody implements Deserializer<byte[]> {

    static final int BYTES_AT_ONCE = 16 * 1024 * 1024;

    /** Headers of a record whose body is not kept, as the quarantine shows them. */
    static final String SIZE = "quarantine_body_size";

    static final String SHA_256 = "quarantine_body_sha256";

    private static final byte[] TOO_LARGE = new byte[0];
    private static final byte[] LATER = new byte[0];

    private final long bytesAtOnce;
    private long left;

    /** {@code Long.MAX_VALUE} for no limit but that of a single body. */
    LimitedBody(long bytesAtOnce) {
        this.bytesAtOnce = bytesAtOnce;
        this.left = bytesAtOnce;
    }

    /** A poll begins. */
    void begin() {
        left = bytesAtOnce;
    }

    /** Whether the poll held more than was kept. */
    boolean isExhausted() {
        return left < 0;
    }

    static boolean isTooLarge(byte[] body) {
        return body == TOO_LARGE;
    }

    static boolean isLater(byte[] body) {
        return body == LATER;
    }

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer data) {
        if (data == null) {
            return isExhausted() ? LATER : null;
        }
        int size = data.remaining();
        boolean isFirst = left == bytesAtOnce;
        if (!isExhausted()) {
            left -= size;
        }
        if (isExhausted() && !isFirst) {
            return LATER;
        }
        return size > TopicSettings.largestRecord() ? tooLarge(headers, data) : copy(data);
    }

    private static byte[] tooLarge(Headers headers, ByteBuffer data) {
        headers.remove(SIZE).remove(SHA_256);
        EventPublisher.add(headers, SIZE, Integer.toString(data.remaining()));
        EventPublisher.add(headers, SHA_256, Fingerprint.of(data));
        return TOO_LARGE;
    }

    private static byte[] copy(ByteBuffer data) {
        byte[] body = new byte[data.remaining()];
        data.get(body);
        return body;
    }
}
