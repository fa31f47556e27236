package no.personnelticket.messaging;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.UUID;

/**
 * A step that was decided before its key was known, because the key follows from facts that the decision changed.
 *
 * @param fingerprint of all that the key stands for; another one under the same key is refused
 * @param trace of the request, which goes on with the events
 */
public record DecidedStep<A>(
        UUID key, String fingerprint, StepAnswer<A> answer, List<StoredEvent> events, Context trace) {}
