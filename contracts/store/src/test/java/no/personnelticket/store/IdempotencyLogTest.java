package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import no.personnelticket.store.IdempotencyLog.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class IdempotencyLogTest {

    private static final String FINGERPRINT = "fingerprint";
    private static final Entry ANSWER = new Entry("{\"answer\":1}", "[]");

    private final AgroalDataSource pool = Postgres.pool(4);
    private final Database database = new Database(pool);
    private final IdempotencyLog log = new IdempotencyLog(database);
    private final UUID key = UUID.randomUUID();

    @BeforeAll
    static void table() throws IOException {
        try (InputStream sql = IdempotencyLog.class.getResourceAsStream("/db/store/V0_1__idempotency_keys.sql")) {
            Postgres.execute(
                    "drop table if exists idempotency_key; " + new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_key_is_claimed_once_and_keeps_its_first_answer() {
        // Given
        assertThat(claimAndComplete()).isTrue();

        // When
        boolean claimedAgain = database.inTransaction(() -> log.claim(key, FINGERPRINT));

        // Then
        assertThat(claimedAgain).isFalse();
        assertThat(log.find(key, FINGERPRINT)).contains(ANSWER);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        // Given
        claimAndComplete();

        // Then
        assertThatExceptionOfType(AlteredContentException.class)
                .isThrownBy(() -> database.inTransaction(() -> log.claim(key, "another")));
        assertThatExceptionOfType(AlteredContentException.class).isThrownBy(() -> log.find(key, "another"));
    }

    @Test
    void a_key_that_nobody_used_has_no_answer() {
        assertThat(log.find(key, FINGERPRINT)).isEmpty();
    }

    @Test
    void a_request_that_fails_leaves_its_key_free() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    log.claim(key, FINGERPRINT);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claimAndComplete()).isTrue();
    }

    @Test
    void of_two_at_once_the_second_waits_for_the_first_and_finds_its_answer() throws InterruptedException {
        // Given
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> database.inTransaction(() -> {
            boolean isFirst = log.claim(key, FINGERPRINT);
            claimed.countDown();
            awaitUninterrupted(answer);
            log.complete(key, ANSWER);
            return isFirst;
        }));
        claimed.await();

        // When
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> database.inTransaction(() -> log.claim(key, FINGERPRINT)));
        await().until(() -> Postgres.exists("select 1 from pg_locks where not granted"));
        answer.countDown();

        // Then
        assertThat(first.join()).isTrue();
        assertThat(second.join()).isFalse();
        assertThat(log.find(key, FINGERPRINT)).contains(ANSWER);
    }

    private boolean claimAndComplete() {
        return database.inTransaction(() -> {
            boolean isClaimed = log.claim(key, FINGERPRINT);
            log.complete(key, ANSWER);
            return isClaimed;
        });
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
