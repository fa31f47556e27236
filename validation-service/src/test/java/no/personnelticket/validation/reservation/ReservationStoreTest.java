package no.personnelticket.validation.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.personnelticket.database.Database;
import no.personnelticket.validation.reservation.CouponLedger.Wish;
import no.personnelticket.validation.rule.Coupons;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReservationStoreTest {

    private final Instant now = Instant.now();
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
                "insert into contract (contract_id, version, fingerprint, image) values (?, 1, '', '{}')", contractId);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // When
            CompletableFuture<Coupons> waiting = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        lockAndCount();
                        database.update(
                                """
                        insert into reservation (reservation_id, contract_id, offer_id, expires_at, held_until)
                        values (?, ?, ?, ?, ?)""",
                                UUID.randomUUID(),
                                contractId,
                                UUID.randomUUID(),
                                now.plus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)));
                        var counted = CompletableFuture.supplyAsync(
                                () -> QuarkusTransaction.requiringNew().call(this::lockAndCount), other);
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
        UUID offerId = UUID.randomUUID();
        return reservations
                .lockAndCount(List.of(new Wish(contractId, offerId)), now)
                .coupons(offerId, List.of(contractId))
                .get(contractId);
    }

    private boolean somebodyWaits() {
        return database.query(
                        "select exists (select from pg_locks where not granted and locktype = 'transactionid')",
                        row -> row.getBoolean(1))
                .equals(List.of(true));
    }
}
