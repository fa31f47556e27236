package no.personnelticket.rights;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.RetentionRule;

/** How long a repeated request with the same idempotency key gets the first answer. */
class IdempotencyConfiguration {

    @Produces
    @Singleton
    RetentionRule idempotencyKeys(RetentionConfiguration kept) {
        return new RetentionRule("idempotency_key", "created_at", kept.idempotencyKeys());
    }
}
