package no.personnelticket.messaging;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a content in hexadecimal, to detect another content under the same id. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a value's JSON form: its fields in the order of the record, without null fields. */
    public static String of(Object value) {
        return of(EventJson.write(value));
    }

    public static String of(byte[] content) {
        return of(ByteBuffer.wrap(content));
    }

    static String of(ByteBuffer content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(content);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
