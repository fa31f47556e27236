package no.personnelticket.validation.token;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.personnelticket.messaging.EventJson;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs validation tokens and reads them again. */
@Singleton
public class TokenStep {

    /** The {@code typ} header; a token of another type is none of ours. */
    static final String TYPE = "validation+jwt";

    private static final ProviderContext FAST_SIGNATURES = FastSignatures.context();

    private final SigningKeysStep keys;

    TokenStep(SigningKeysStep keys) {
        this.keys = keys;
    }

    /** Looks for the key beforehand, since making one is a transaction of its own. */
    public void prepare() {
        keys.current();
    }

    /** The token in compact form (RFC 7515). */
    public String sign(ValidationToken claims) {
        SigningKey key = keys.current();
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(new String(EventJson.write(claims), StandardCharsets.UTF_8));
        jws.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        jws.setHeader("typ", TYPE);
        jws.setKeyIdHeaderValue(key.keyId());
        jws.setKey(key.key().getPrivateKey());
        jws.setProviderContext(FAST_SIGNATURES);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the token is worth for the tickets that were distributed. */
    public TokenStanding standing(String token, DistributedSale sale) {
        return TokenCheck.standing(token, sale, keys.verifyingAt(sale.distributedAt()));
    }

    /** The public halves of the keys by which a token may be verified. */
    List<Map<String, Object>> published() {
        return keys.verifying().stream().map(SigningKey::publicHalf).toList();
    }
}
