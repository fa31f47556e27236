package no.personnelticket.sandbox.token;

import java.util.List;
import java.util.Set;

/**
 * A client that may fetch tokens.
 *
 * @param permissions copied into its tokens
 * @param companyIds the companies that its tokens cover; {@code "*"} for all
 */
public record RegisteredClient(
        String clientId, String clientSecret, Set<String> permissions, List<Object> companyIds) {}
