package no.personnelticket.usage.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import no.personnelticket.usage.PostgresStore;

/** The verdicts on offers. */
@ApplicationScoped
public class ValidationStore {

    private static final String STORE = """
            insert into validation (validation_id, offer_id, stage, verdict, validated_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (validation_id) do nothing""";

    private final PostgresStore postgres;

    public ValidationStore(PostgresStore postgres) {
        this.postgres = postgres;
    }

    /** A verdict that is stored already stays as it is. */
    public Taken storeAll(List<Received<OfferValidated>> verdicts) {
        postgres.updateAll(STORE, verdicts, received -> row(received.event()));
        return Taken.ALL;
    }

    private static Object[] row(OfferValidated verdict) {
        return new Object[] {
            verdict.validationId(),
            verdict.offerId(),
            verdict.stage().name(),
            verdict.verdict().name(),
            verdict.validatedAt(),
            verdict.expiresAt()
        };
    }
}
