package no.personnelticket.usage.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;

/** The verdicts on offers. */
@ApplicationScoped
public class ValidationStore {

    private static final String STORE = """
            insert into validation (validation_id, offer_id, stage, verdict, validated_at, expires_at, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (validation_id) do nothing""";

    private static final String ALTERED = """
            select place from unnest(?, ?) with ordinality as given (validation_id, fingerprint, place)
            join validation using (validation_id) where validation.fingerprint <> given.fingerprint""";

    private final Database postgres;

    public ValidationStore(Database postgres) {
        this.postgres = postgres;
    }

    /** A verdict that is stored already stays as it is; the same id with another content is refused. */
    public Taken storeAll(List<Received<OfferValidated>> verdicts) {
        postgres.updateAll(STORE, verdicts, ValidationStore::row);
        return new Taken(
                List.of(),
                postgres.query(
                        ALTERED,
                        row -> new Taken.Refused(
                                verdicts.get(row.getInt(1) - 1),
                                "the same validationId came before with another content"),
                        Column.of("uuid", verdicts, received -> received.event().validationId()),
                        Column.of("text", verdicts, Received::fingerprint)));
    }

    private static Object[] row(Received<OfferValidated> received) {
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
