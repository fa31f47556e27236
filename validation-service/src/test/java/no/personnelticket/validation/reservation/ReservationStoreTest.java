package no.personnelticket.validation.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.personnelticket.store.Database;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReservationStoreTest {

    private static final String RESERVE = """
            insert into reservation (reservation_id, contract_id, offer_id, expires_at, reserved_until)
            values (?, ?, ?, ?, ?)""";

    private final Instant now = Instant.now();
    private final Instant later = now.plus(Duration.ofHours(1));
    private final UUID offerId = UUID.randomUUID();
    private final UUID contractId = UUID.randomUUID();

    @Inject
    ReservationStore reservations;

    @Inject
    Database database;

    /** As another instance of the service would. */
    @Test
    void who_waited_for_another_to_reserve_counts_what_it_reserved() {
        // Given
        database.update(
                "insert into contract (contract_id, version, fingerprint, event) values (?, 1, '', '{}')", contractId);
        database.update(
                "insert into offer (offer_id, fingerprint, expires_at, event) values (?, '', ?, '{}')", offerId, later);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // When
            CompletableFuture<Coupons> waiting = database.inTransaction(() -> {
                lockAndCount();
                database.update(RESERVE, UUID.randomUUID(), contractId, offerId, later, later);
                var counted = CompletableFuture.supplyAsync(() -> database.inTransaction(this::lockAndCount), other);
                Awaitility.await().until(this::somebodyWaits);
                return counted;
            });

            // Then
            assertThat(waiting.join().reserved()).isEqualTo(1);
        } finally {
            other.shutdown();
        }
    }

    private Coupons lockAndCount() {
        UUID anotherOffer = UUID.randomUUID();
        return reservations
                .lockAndCount(List.of(new RequiredCoupon(contractId, anotherOffer)), now)
                .coupons(anotherOffer, List.of(contractId))
                .get(contractId);
    }

    private boolean somebodyWaits() {
        return database.exists("select 1 from pg_locks where not granted and locktype = 'transactionid'");
    }
}
