package no.personnelticket.sandbox.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token and its properties (RFC 6749, section 5.1).
 *
 * @param expiresIn seconds
 * @param scope the permissions, separated by spaces
 * @param idToken of a user who signed in (OpenID Connect Core, section 3.1.3.3); null for a client's own token
 */
record TokenResponse(
        @JsonProperty("access_token") String accessToken,

        @JsonProperty("token_type") @Schema(enumeration = "Bearer")
        String tokenType,

        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope,

        @JsonProperty("id_token") @JsonInclude(JsonInclude.Include.NON_NULL)
        String idToken) {}
