package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.reservation.ReservationStore;

/**
 * Releases a verdict and earlier verdicts on the same offer, with their coupons. A later verdict on the offer stays
 * valid and keeps the coupons reserved.
 */
@Singleton
class ReleaseStep {

    private final Database database;
    private final VerdictStore verdicts;
    private final ReservationStore reservations;
    private final Clock clock;

    ReleaseStep(Database database, VerdictStore verdicts, ReservationStore reservations, Clock clock) {
        this.database = database;
        this.verdicts = verdicts;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** Throws 404 if the client has no such verdict, and 409 if a ticket was distributed with it. */
    void release(UUID validationId, String client) {
        StoredVerdict verdict = verdicts.find(validationId)
                .filter(stored -> client.equals(stored.client()))
                .orElseThrow(() -> new Problem(
                        ValidationErrorCode.VALIDATION_NOT_FOUND, "There is no such validation of this client"));
        database.inTransaction(() -> {
            reservations.lockContractsOfReservations(verdict.reservationIds());
            if (verdicts.isUsed(validationId) || reservations.isUsed(verdict.reservationIds())) {
                throw new Problem(
                        ValidationErrorCode.RESERVATION_CONFIRMED, "A ticket was distributed with this validation");
            }
            Instant now = clock.instant();
            verdicts.release(validationId, now);
            if (!verdicts.hasValid(verdict.offerId(), now)) {
                reservations.release(verdict.reservationIds(), now);
            }
            return null;
        });
    }
}
