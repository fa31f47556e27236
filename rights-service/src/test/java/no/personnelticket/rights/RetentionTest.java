package no.personnelticket.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionJob;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

    @Inject
    Database database;

    @Inject
    RetentionJob retention;

    @Inject
    Clock clock;

    @Test
    void idempotency_keys_are_kept_for_90_days_and_unknown_pickup_codes_for_a_day() {
        // Given
        Instant now = clock.instant();
        UUID forgotten = idempotencyKey(now.minus(Duration.ofDays(91)));
        UUID kept = idempotencyKey(now.minus(Duration.ofDays(89)));
        unknownCode("forgotten", now.minus(Duration.ofHours(25)));
        unknownCode("kept", now.minus(Duration.ofHours(23)));

        // When
        retention.run();

        // Then
        assertThat(database.exists("select from idempotency_key where key = ?", forgotten))
                .isFalse();
        assertThat(database.exists("select from idempotency_key where key = ?", kept))
                .isTrue();
        assertThat(database.exists("select from unknown_pickup_code where caller = 'forgotten'"))
                .isFalse();
        assertThat(database.exists("select from unknown_pickup_code where caller = 'kept'"))
                .isTrue();
    }

    private UUID idempotencyKey(Instant createdAt) {
        UUID key = UUID.randomUUID();
        database.update("insert into idempotency_key (key, fingerprint, created_at) values (?, '', ?)", key, createdAt);
        return key;
    }

    private void unknownCode(String caller, Instant triedAt) {
        database.update(
                "insert into unknown_pickup_code (caller, customer_number, tried_at) values (?, 0, ?)",
                caller,
                triedAt);
    }
}
