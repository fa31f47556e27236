package no.personnelticket.usage.validation;

import jakarta.inject.Singleton;
import no.personnelticket.database.Database;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.ReceivedEventStore;

/** The verdicts on offers; one that is stored already stays as it is. */
@Singleton
public class ValidationStore extends ReceivedEventStore<OfferValidated> {

    private static final String STORE = """
            insert into validation (validation_id, offer_id, stage, verdict, validated_at, expires_at, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (validation_id) do nothing""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join validation on validation_id = id::uuid where validation.fingerprint <> given.fingerprint";

    public ValidationStore(Database database) {
        super(database, "validationId", STORE, SELECT_ALTERED);
    }

    @Override
    protected Object[] row(Received<OfferValidated> received) {
        OfferValidated verdict = received.event();
        return new Object[] {
            verdict.validationId(),
            verdict.offerId(),
            verdict.stage().name(),
            verdict.verdict().name(),
            verdict.validatedAt(),
            verdict.expiresAt(),
            received.fingerprint()
        };
    }
}
