package no.personnelticket.sandbox.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * The data of an authorization code, until the code is exchanged.
 *
 * @param challenge the SHA-256 of the verifier that the exchange must send (RFC 7636)
 * @param nonce from the request, for the id token; null if the request had none
 */
record AuthorizationCode(
        String clientId, String redirectUri, String challenge, String nonce, User user, Instant expiresAt) {

    boolean isExchangeableBy(String client, String redirect, String verifier, Instant now) {
        return clientId.equals(client)
                && redirectUri.equals(redirect)
                && verifier != null
                && challenge.equals(challengeOf(verifier))
                && now.isBefore(expiresAt);
    }

    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
