package no.personnelticket.usage.registration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which verdict a validation token names: its claim {@code jti} (RFC 7519). A usage counts as validated when that verdict was
 * received from the validation-service, so the token's signature needs no check here; the validation-service checks it.
 */
final class ValidationTokenId {

    /** Of a token that names no verdict. No verdict has it. */
    static final UUID NONE = new UUID(0, 0);

    private static final Pattern JTI =
            Pattern.compile("\"jti\"\\s*:\\s*\"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\"");

    private ValidationTokenId() {}

    /** Null where there is no token. */
    static UUID of(String token) {
        if (token == null || token.isBlank()) {
            return null;
        }
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 ? ofPayload(parts[1]) : NONE;
    }

    private static UUID ofPayload(String payload) {
        try {
            Matcher claim = JTI.matcher(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            return claim.find() ? UUID.fromString(claim.group(1)) : NONE;
        } catch (IllegalArgumentException noBase64) {
            return NONE;
        }
    }
}
