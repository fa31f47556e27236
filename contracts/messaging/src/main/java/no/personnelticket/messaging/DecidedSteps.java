package no.personnelticket.messaging;

import java.util.List;

/**
 * Steps that were decided together.
 *
 * @param effect what they store besides themselves, all of it once more where a step was taken before: then it must
 *     change nothing
 */
public record DecidedSteps<A>(List<DecidedStep<A>> steps, Effect effect) {}
