package no.personnelticket.rights;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.RetentionRule;

/** For how long a request with an idempotency key is answered as it was the first time. */
class IdempotencyConfiguration {

    @Produces
    @Singleton
    RetentionRule idempotencyKeys(RetentionConfiguration kept) {
        return new RetentionRule("idempotency_key", "created_at", kept.idempotencyKeys());
    }
}
