package no.personnelticket.sandbox.signin;

import java.util.Optional;

/**
 * A user who gets tokens.
 *
 * @param nonce copied into the id token
 */
public record SignedIn(User user, Optional<String> nonce) {}
