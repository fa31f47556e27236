package no.personnelticket.messaging;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.personnelticket.messaging.json.EventJson;

/** SHA-256 of a content in hexadecimal, to detect another content under the same id. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a value's JSON form: its fields in the order of the record, without null fields. */
    public static String of(Object value) {
        return ofBytes(EventJson.write(value));
    }

    /** The fingerprint of the bytes themselves; named apart from {@link #of}, which would take them as a value. */
    public static String ofBytes(byte[] content) {
        return ofBytes(ByteBuffer.wrap(content));
    }

    public static String ofBytes(ByteBuffer content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(content);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
