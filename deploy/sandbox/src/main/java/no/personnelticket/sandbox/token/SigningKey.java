package no.personnelticket.sandbox.token;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The RSA key that signs the tokens of this run. */
@Singleton
public class SigningKey {

    private final String id = UUID.randomUUID().toString();
    private final KeyPair keys;

    public SigningKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    String id() {
        return id;
    }

    PrivateKey privateKey() {
        return keys.getPrivate();
    }

    /** The public half as a JSON Web Key (RFC 7517). */
    Map<String, String> jwk() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                unsigned(key.getModulus()),
                "e",
                unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
