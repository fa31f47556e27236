package no.personnelticket.sandbox.signin;

import java.util.Optional;

/**
 * A user to whom tokens are given.
 *
 * @param nonce goes into the id token as it came
 */
public record SignedIn(User user, Optional<String> nonce) {}
