package no.personnelticket.validation.token;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signs validation tokens and reads them again. */
@Singleton
public class TokenStep {

    /** The {@code typ} header; a token of another type is none of ours. */
    static final String TYPE = "validation+jwt";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SigningKeysStep keys;
    private final FastSignatures signatures = new FastSignatures();

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
        String content = key.header() + "." + BASE64.encodeToString(ClaimsJson.of(claims));
        byte[] signature = signatures.sign(key, content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature);
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
