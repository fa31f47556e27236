package no.personnelticket.validation.validate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Reservation;

/**
 * The part of a verdict that cannot be derived from its grounds. With both, a repeated request gets the same answer,
 * and the same event is published again.
 *
 * @param client the client that validated first, and the only one that can release it; null after a restore from the
 *     topic
 * @param clientName the sales client that validated first; null if it did not send its name
 * @param token of a valid verdict; null after a refusal, and after a restore from the topic
 * @param traceParent the W3C trace context in which it was given, or null
 */
record StoredVerdict(
        UUID validationId,
        UUID offerId,
        boolean isValid,
        String client,
        String clientName,
        Instant validatedAt,
        Instant expiresAt,
        List<UUID> reservationIds,
        String token,
        String traceParent) {

    static StoredVerdict of(OfferValidated verdict, String token, String client, String traceParent) {
        return new StoredVerdict(
                verdict.validationId(),
                verdict.offerId(),
                verdict.verdict() == OfferValidated.Verdict.VALID,
                client,
                verdict.clientName(),
                verdict.validatedAt(),
                verdict.expiresAt(),
                Stream.ofNullable(verdict.reservations())
                        .flatMap(List::stream)
                        .map(Reservation::reservationId)
                        .toList(),
                token,
                traceParent);
    }
}
