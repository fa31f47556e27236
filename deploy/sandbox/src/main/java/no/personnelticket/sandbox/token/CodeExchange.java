package no.personnelticket.sandbox.token;

import org.jboss.resteasy.reactive.RestForm;

/** The other fields of a form that exchanges a code for tokens (RFC 6749, section 4.1.3, RFC 7636, section 4.5). */
public record CodeExchange(
        @RestForm("code") String code,
        @RestForm("redirect_uri") String redirectUri,
        @RestForm("code_verifier") String codeVerifier) {}
