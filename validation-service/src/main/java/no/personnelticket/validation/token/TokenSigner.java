package no.personnelticket.validation.token;

import no.personnelticket.messaging.json.EventJson;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs validation tokens with one key. */
public final class TokenSigner {

    /** The {@code typ} header; a token of another type is not a validation token. */
    static final String TYPE = "validation+jwt";

    private final SigningKey key;

    TokenSigner(SigningKey key) {
        this.key = key;
    }

    /** The token in compact form (RFC 7515). */
    public String sign(ValidationToken claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setProviderContext(EcdsaProvider.CONTEXT);
        token.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        token.setHeader("typ", TYPE);
        token.setKeyIdHeaderValue(key.keyId());
        token.setKey(key.key().getPrivateKey());
        token.setPayload(EventJson.text(claims));
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("A token could not be signed", impossible);
        }
    }
}
