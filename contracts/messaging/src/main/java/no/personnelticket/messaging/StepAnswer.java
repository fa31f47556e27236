package no.personnelticket.messaging;

/**
 * What a step answered.
 *
 * @param json as it was first written; the same for everybody who asks again
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StepAnswer<A>(A answer, byte[] json) {}
