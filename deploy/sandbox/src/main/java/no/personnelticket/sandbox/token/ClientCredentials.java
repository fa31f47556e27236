package no.personnelticket.sandbox.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A client's id and secret, from the body or from HTTP Basic authentication (RFC 6749, section 2.3.1). */
record ClientCredentials(String clientId, String clientSecret) {

    private static final String BASIC = "Basic ";

    /** Empty if the header is not valid Basic authentication. */
    static Optional<ClientCredentials> ofHeader(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(unescaped(parts[0]), unescaped(parts[1])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Empty if one of them is missing. */
    static Optional<ClientCredentials> ofBody(String clientId, String clientSecret) {
        return clientId == null || clientSecret == null
                ? Optional.empty()
                : Optional.of(new ClientCredentials(clientId, clientSecret));
    }

    private static String unescaped(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
