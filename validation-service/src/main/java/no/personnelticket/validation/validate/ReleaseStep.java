package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.http.Problem;
import no.personnelticket.store.Database;
import no.personnelticket.validation.ValidationErrorCode;
import no.personnelticket.validation.reservation.ReservationStore;

/**
 * Gives up a sale: the verdict does not hold any more, nor one that was given on the offer before it, and its coupons are
 * free. A later verdict on the same offer holds on, and keeps the coupons, which it holds too.
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

    /** Throws 404 where the client was not given such a verdict, and 409 where a ticket was distributed on it. */
    void release(UUID validationId, String client) {
        StoredVerdict verdict = verdicts.find(validationId)
                .filter(stored -> client.equals(stored.client()))
                .orElseThrow(
                        () -> new Problem(ValidationErrorCode.VALIDATION_NOT_FOUND, "There is no such validation"));
        database.inTransaction(() -> {
            reservations.lockContracts(verdict.reservationIds());
            if (verdicts.isUsed(validationId) || reservations.isUsed(verdict.reservationIds())) {
                throw new Problem(
                        ValidationErrorCode.RESERVATION_CONFIRMED, "A ticket was distributed on the validation");
            }
            Instant now = clock.instant();
            verdicts.release(validationId, now);
            if (!verdicts.holds(verdict.offerId(), now)) {
                reservations.release(verdict.reservationIds(), now);
            }
            return null;
        });
    }
}
