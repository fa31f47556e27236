package no.personnelticket.benchmarks.process;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Signs bearer tokens as an issuer would (RS256), with its own key; the service is configured to trust the key. */
public final class TokenIssuer {

    public static final String NAME = "http://benchmark";

    private final KeyPair keys;

    public TokenIssuer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A token that is valid for an hour and for all companies. */
    public String token(long nowInSeconds, String... permissions) throws GeneralSecurityException {
        String claims = String.format(
                "{\"iss\":\"%s\",\"aud\":\"personnelticket\",\"sub\":\"benchmark\",\"iat\":%d,\"exp\":%d,"
                        + "\"companyIds\":[\"*\"],\"permissions\":[\"%s\"]}",
                NAME, nowInSeconds, nowInSeconds + 3600, String.join("\",\"", permissions));
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
