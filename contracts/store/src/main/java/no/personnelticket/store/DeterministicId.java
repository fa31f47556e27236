package no.personnelticket.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are computed from what they identify (UUID version 5, RFC 9562), so that a repeated step gets the same id. */
public final class DeterministicId {

    private static final UUID NAMESPACE = UUID.fromString("8a2f3a52-6a0c-5f0e-9d5c-0a3b2f8d1c47");

    private DeterministicId() {}

    /** The parts are separated in the name, so that {@code ("ab", "c")} and {@code ("a", "bc")} have different ids. */
    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            name.append(text.length()).append(':').append(text);
        }
        return of(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static UUID of(byte[] name) {
        ByteBuffer namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip();
        MessageDigest sha1 = sha1();
        sha1.update(namespace);
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
