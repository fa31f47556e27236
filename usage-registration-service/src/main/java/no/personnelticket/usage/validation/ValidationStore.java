package no.personnelticket.usage.validation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.messaging.ReceivedEventStore;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionRule;

/** The verdicts on offers; one that is stored already stays as it is. */
@Singleton
public class ValidationStore extends ReceivedEventStore<OfferValidated> {

    private static final String STORE = """
            insert into validation (validation_id, offer_id, stage, verdict, validated_at, expires_at, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (validation_id) do nothing""";

    private static final String SELECT_ALTERED = "select place from " + GIVEN
            + " join validation on validation_id = id::uuid where validation.fingerprint <> given.fingerprint";

    /** A year of reports by day reads verdicts; a month more, for tickets that are registered late (docs/0012). */
    private static final Duration KEPT = Duration.ofDays(400);

    public ValidationStore(Database database) {
        super(database, "validationId", STORE, SELECT_ALTERED);
    }

    @Produces
    @Singleton
    static RetentionRule retention() {
        return new RetentionRule("validation", "expires_at", KEPT);
    }

    @Override
    protected Object[] row(ReceivedEvent<OfferValidated> received) {
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
