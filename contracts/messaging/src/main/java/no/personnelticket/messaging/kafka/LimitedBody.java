package no.personnelticket.messaging.kafka;

import java.nio.ByteBuffer;
import no.personnelticket.events.TopicSettings;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.messaging.publish.EventPublisher;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Limits the memory of a poll: a compressed batch may decompress to a thousand times its size. Of a body that is
 * larger than any topic accepts, only size and SHA-256 are kept. Bodies beyond {@value #BYTES_AT_ONCE} bytes of a poll
 * are deferred: the next poll reads their records again.
 */
public final class LimitedBody implements Deserializer<byte[]> {

    public static final int BYTES_AT_ONCE = 16 * 1024 * 1024;

    /** Headers of a record whose body is not kept, also in the quarantine. */
    public static final String SIZE = "quarantine_body_size";

    public static final String SHA_256 = "quarantine_body_sha256";

    private static final byte[] TOO_LARGE = new byte[0];
    private static final byte[] DEFERRED = new byte[0];

    private final long bytesAtOnce;
    private long left;

    /** {@code Long.MAX_VALUE}: only a single body is limited, not the poll. */
    public LimitedBody(long bytesAtOnce) {
        this.bytesAtOnce = bytesAtOnce;
        this.left = bytesAtOnce;
    }

    /** Called before each poll. */
    public void begin() {
        left = bytesAtOnce;
    }

    /** Whether bodies of this poll were deferred. */
    public boolean isExhausted() {
        return left < 0;
    }

    public static boolean isTooLarge(byte[] body) {
        return body == TOO_LARGE;
    }

    public static boolean isDeferred(byte[] body) {
        return body == DEFERRED;
    }

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer data) {
        if (data == null) {
            return isExhausted() ? DEFERRED : null;
        }
        int size = data.remaining();
        boolean isFirst = left == bytesAtOnce;
        if (!isExhausted()) {
            left -= size;
        }
        if (isExhausted() && !isFirst) {
            return DEFERRED;
        }
        return size > TopicSettings.largestRecord() ? tooLarge(headers, data) : copy(data);
    }

    private static byte[] tooLarge(Headers headers, ByteBuffer data) {
        headers.remove(SIZE).remove(SHA_256);
        EventPublisher.add(headers, SIZE, Integer.toString(data.remaining()));
        EventPublisher.add(headers, SHA_256, Fingerprint.ofBytes(data));
        return TOO_LARGE;
    }

    private static byte[] copy(ByteBuffer data) {
        byte[] body = new byte[data.remaining()];
        data.get(body);
        return body;
    }
}
