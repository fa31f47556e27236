package no.personnelticket.messaging;

import java.util.UUID;

/**
 * A step that was decided before its key was known, because the key follows from facts that the decision changed.
 *
 * @param fingerprint of all that the key stands for; another one under the same key is refused
 */
public record DecidedStep<A>(UUID key, String fingerprint, Outcome<A> outcome) {}
