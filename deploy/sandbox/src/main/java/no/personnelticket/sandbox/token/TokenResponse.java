package no.personnelticket.sandbox.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A token and what it is good for (RFC 6749, section 5.1).
 *
 * @param expiresIn seconds
 * @param scope the permissions, separated by spaces
 */
record TokenResponse(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope) {}
