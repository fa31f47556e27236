package no.personnelticket.validation.validate;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.messaging.StoredEvent;

/**
 * A verdict as it was first given, and so as it is given again.
 *
 * @param token of a valid verdict; null after a refusal, and after a restore from the topic
 * @param client of the token that asked first, which alone can release it; null after a restore from the topic
 * @param event by which the verdict is published
 */
record StoredVerdict(OfferValidated verdict, String token, String client, StoredEvent event) {

    static StoredVerdict of(OfferValidated verdict, String token, String client, String traceParent) {
        return new StoredVerdict(verdict, token, client, StoredEvent.of(verdict, traceParent));
    }

    UUID validationId() {
        return verdict.validationId();
    }

    boolean isValid() {
        return verdict.verdict() == OfferValidated.Verdict.VALID;
    }

    /** Of which coupons are held. */
    List<UUID> contractIds() {
        return reservations(Reservation::contractId);
    }

    List<UUID> reservationIds() {
        return reservations(Reservation::reservationId);
    }

    private List<UUID> reservations(Function<Reservation, UUID> id) {
        return Stream.ofNullable(verdict.reservations())
                .flatMap(List::stream)
                .map(id)
                .toList();
    }
}
