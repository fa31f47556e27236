package no.personnelticket.sandbox.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a token (RFC 6749, section 4.4.2); unknown parameters are ignored, as the RFC requires. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenRequest(
        @JsonProperty("grant_type") @Schema(enumeration = "client_credentials")
        String grantType,

        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") String clientSecret,

        @JsonProperty("audience") @Schema(enumeration = AccessTokens.AUDIENCE)
        String audience) {}
