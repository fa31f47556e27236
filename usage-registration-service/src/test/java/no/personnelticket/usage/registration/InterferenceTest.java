package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.store.Database;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.usage.UsageServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two instances that store the same distribution at the same moment, as when a partition changes hands. */
@QuarkusTest
class InterferenceTest extends UsageServiceTest {

    private static final String AT = "2024-05-20T10:00:00.123456789Z";

    @Inject
    Database database;

    @Inject
    RegistrationStep registration;

    private final String id = "distribution-" + UUID.randomUUID();
    private final UUID contract = UUID.randomUUID();

    @Test
    void the_second_fails_by_the_key_and_finds_it_registered_at_the_next_attempt() {
        // Given
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<BatchResult> first = async(() -> {
            BatchResult result = registration.store(List.of(received("976.00")));
            await(commit);
            return result;
        });
        awaitSessions("state = 'idle in transaction'");

        // When
        CompletableFuture<BatchResult> second = async(() -> registration.store(List.of(received("976.00"))));
        awaitSessions("wait_event = 'transactionid'");
        commit.countDown();

        // Then
        CompletionException failed = catchThrowableOfType(CompletionException.class, second::join);
        assertThat(((DatabaseException) failed.getCause()).isUniqueViolation()).isTrue();
        assertThat(List.<Object>copyOf(store("976.00").publish()))
                .hasSize(1)
                .isEqualTo(List.<Object>copyOf(first.join().publish()));
        assertThat(store("1.00").refusals()).hasSize(1);
        assertThat(usages(received("976.00").event()).getInt("totalItems")).isEqualTo(1);
    }

    private BatchResult store(String saving) {
        return database.inTransaction(() -> registration.store(List.of(received(saving))));
    }

    private CompletableFuture<BatchResult> async(Supplier<BatchResult> work) {
        return CompletableFuture.supplyAsync(() -> database.inTransaction(work));
    }

    private void awaitSessions(String condition) {
        Awaitility.await(condition).untilAsserted(() -> assertThat(database.exists(
                        "select from pg_stat_activity where datname = current_database() and " + condition))
                .isTrue());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private ReceivedEvent<TicketDistributed> received(String saving) {
        TicketDistributed event = distribution(id, AT, ticket("1", contract, saving));
        return new ReceivedEvent<>(event, "fingerprint of " + saving, "TicketDistributed", 0, 1, null);
    }
}
