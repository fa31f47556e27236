package no.personnelticket.store.encryption;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first 16 bytes of a value's HMAC-SHA-256: by it an encrypted value is found, and a unique index works. Its key never
 * changes as long as the database exists.
 */
@Singleton
public class LookupDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int DIGEST_BYTES = 16;

    private final SecretKeySpec key;

    /** Takes the base64 of 32 bytes. */
    public LookupDigest(@ConfigProperty(name = "personnelticket.encryption.lookup-key") Optional<String> base64) {
        this.key = new SecretKeySpec(secret(base64.orElseThrow(LookupDigest::wrongSetting)), ALGORITHM);
    }

    public byte[] of(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] secret(String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64.trim());
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
        return new IllegalArgumentException("personnelticket.encryption.lookup-key must be the base64 of 32 bytes");
    }
}
