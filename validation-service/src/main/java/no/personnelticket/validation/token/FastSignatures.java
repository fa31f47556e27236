package no.personnelticket.validation.token;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.conscrypt.Conscrypt;
import org.jose4j.jws.EcdsaUsingShaAlgorithm;

/**
 * Signatures by BoringSSL (Conscrypt), which takes a tenth of the time that the JDK's own take; by the JDK where there
 * is no Conscrypt for the machine. The tokens are the same.
 */
final class FastSignatures {

    private static final String ALGORITHM = "SHA256withECDSA";

    /** Two numbers of 32 bytes each (RFC 7518, section 3.4). */
    private static final int LENGTH = 64;

    private static final Provider PROVIDER = Conscrypt.isAvailable() ? Conscrypt.newProvider() : null;

    private volatile Ready ready;

    /** A private key as the provider wants it; making it so costs as much as a signature. */
    private record Ready(String keyId, PrivateKey key) {}

    /** The signature as a JWS carries it. */
    byte[] sign(SigningKey key, byte[] content) {
        try {
            Signature signature =
                    PROVIDER == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(ready(key));
            signature.update(content);
            return EcdsaUsingShaAlgorithm.convertDerToConcatenated(signature.sign(), LENGTH);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("A token could not be signed", impossible);
        }
    }

    private PrivateKey ready(SigningKey key) throws GeneralSecurityException {
        Ready last = ready;
        if (last == null || !last.keyId().equals(key.keyId())) {
            last = new Ready(key.keyId(), translated(key.key().getEcPrivateKey()));
            ready = last;
        }
        return last.key();
    }

    private static PrivateKey translated(PrivateKey key) throws GeneralSecurityException {
        return PROVIDER == null
                ? key
                : (PrivateKey) KeyFactory.getInstance("EC", PROVIDER).translateKey(key);
    }
}
