package no.personnelticket.sandbox.signin;

import org.jboss.resteasy.reactive.RestQuery;

/** A request for a code (RFC 6749, section 4.1.1, RFC 7636, section 4.3, OpenID Connect Core, section 3.1.2.1). */
public record AuthorizationParameters(
        @RestQuery("response_type") String responseType,
        @RestQuery("client_id") String clientId,
        @RestQuery("redirect_uri") String redirectUri,
        @RestQuery("scope") String scope,
        @RestQuery("state") String state,
        @RestQuery("nonce") String nonce,
        @RestQuery("code_challenge") String codeChallenge,
        @RestQuery("code_challenge_method") String codeChallengeMethod) {}
