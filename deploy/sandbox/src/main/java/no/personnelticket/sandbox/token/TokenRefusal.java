package no.personnelticket.sandbox.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why no token is issued, in the form of RFC 6749, section 5.2, instead of the published error body. */
record TokenRefusal(
        @JsonProperty("error")
        @Schema(enumeration = {"invalid_client", "unsupported_grant_type", "invalid_grant", "invalid_target"})
        String error,

        @JsonProperty("error_description") String description) {

    static final TokenRefusal INVALID_CLIENT =
            new TokenRefusal("invalid_client", "The client is not known, or its secret is wrong");
    static final TokenRefusal UNSUPPORTED_GRANT_TYPE =
            new TokenRefusal("unsupported_grant_type", "grant_type must be client_credentials");
    static final TokenRefusal INVALID_GRANT = new TokenRefusal(
            "invalid_grant", "The code is not known, was used, has expired, or belongs to another client or verifier");
    static final TokenRefusal INVALID_TARGET =
            new TokenRefusal("invalid_target", "audience must be " + AccessTokens.AUDIENCE + ", or left out");
}
