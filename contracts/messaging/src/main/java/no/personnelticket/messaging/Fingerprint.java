package no.personnelticket.messaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a content in hexadecimal, to recognise another content under the same id. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of a value's JSON form: of its own fields in their order, absent ones left out. */
    public static String of(Object value) {
        return of(EventJson.write(value));
    }

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
