package no.personnelticket.validation.token;

import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key pair that signs validation tokens (ES256) from its creation until the next one is created. */
record SigningKey(String keyId, EllipticCurveJsonWebKey key, Instant createdAt) {

    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    static SigningKey generate(String keyId, Instant now) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            key.setUse("sig");
            key.setAlgorithm(ALGORITHM);
            return new SigningKey(keyId, key, now);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #privateKey} wrote. */
    static SigningKey read(String keyId, String json, Instant createdAt) {
        try {
            return new SigningKey(keyId, (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json), createdAt);
        } catch (JoseException unreadable) {
            throw new IllegalStateException("The signing key " + keyId + " cannot be read", unreadable);
        }
    }

    /** The private key, which includes the public one, as JSON. */
    String privateKey() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The public key as a JSON Web Key (RFC 7517). */
    Map<String, Object> publicKey() {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Never the key itself. */
    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
