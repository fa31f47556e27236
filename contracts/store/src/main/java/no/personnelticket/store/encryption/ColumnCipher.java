package no.personnelticket.store.encryption;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts the values of a column with AES-256-GCM. A stored value is a byte with the number of the key, a nonce of 12
 * bytes, the ciphertext and its tag. A value is bound to its row: moved to another row, it cannot be decrypted.
 */
@Singleton
public class ColumnCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<Byte, SecretKey> keys = new LinkedHashMap<>();
    private final byte current;

    /** Takes keys as {@code number:base64} of 32 bytes each; the first one encrypts, all of them decrypt. */
    public ColumnCipher(@ConfigProperty(name = "personnelticket.encryption.keys") Optional<List<String>> keys) {
        for (String key : keys.orElseThrow(ColumnCipher::wrongSetting)) {
            add(key.trim());
        }
        this.current = this.keys.keySet().iterator().next();
    }

    /** The number of the key that encrypts. */
    public int currentKey() {
        return current;
    }

    /** Encrypts a value for a row; {@code row} identifies it and must never change. */
    public byte[] encrypt(String row, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, current, nonce, row, value);
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(current)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    public byte[] encrypt(String row, String value) {
        return encrypt(row, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Throws when the value is not the one that was encrypted for the row. */
    public byte[] decrypt(String row, byte[] stored) {
        if (stored.length < 1 + NONCE_BYTES + TAG_BYTES) {
            throw new EncryptionException("is not encrypted", row);
        }
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE_BYTES);
        byte[] encrypted = Arrays.copyOfRange(stored, 1 + NONCE_BYTES, stored.length);
        return apply(Cipher.DECRYPT_MODE, stored[0], nonce, row, encrypted);
    }

    public String decryptText(String row, byte[] stored) {
        return new String(decrypt(row, stored), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte key, byte[] nonce, String row, byte[] input) {
        if (!keys.containsKey(key)) {
            throw new EncryptionException(
                    "was encrypted with key " + key + ", which personnelticket.encryption.keys lacks", row);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException altered) {
            throw new EncryptionException("was altered, moved from another row or encrypted with another key", row);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void add(String key) {
        int colon = key.indexOf(':');
        byte number = number(colon < 0 ? "" : key.substring(0, colon));
        if (keys.put(number, new SecretKeySpec(secret(key.substring(colon + 1)), "AES")) != null) {
            throw wrongSetting();
        }
    }

    private static byte number(String text) {
        try {
            byte number = Byte.parseByte(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw wrongSetting();
        }
        throw wrongSetting();
    }

    private static byte[] secret(String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64);
            if (secret.length == KEY_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException noBase64) {
            throw wrongSetting();
        }
        throw wrongSetting();
    }

    /** Without the value, which is secret. */
    private static IllegalArgumentException wrongSetting() {
        return new IllegalArgumentException(
                "personnelticket.encryption.keys must be a list of <number>:<base64 of 32 bytes>,"
                        + " with different numbers from 1 to " + Byte.MAX_VALUE);
    }
}
