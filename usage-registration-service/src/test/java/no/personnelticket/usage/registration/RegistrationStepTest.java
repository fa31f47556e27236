package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import no.personnelticket.store.Database;
import no.personnelticket.usage.UsageServiceTest;
import org.junit.jupiter.api.Test;

/** Batches that Kafka only makes by chance. */
@QuarkusTest
class RegistrationStepTest extends UsageServiceTest {

    @Inject
    Database database;

    @Inject
    RegistrationStep registration;

    @Test
    void within_one_batch_the_first_counts_the_same_again_is_nothing_and_another_content_is_refused() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        ReceivedEvent<TicketDistributed> first = received(id, "976.00", "a", 1);
        ReceivedEvent<TicketDistributed> altered = received(id, "1.00", "b", 2);
        ReceivedEvent<TicketDistributed> again = received(id, "976.00", "a", 3);
        ReceivedEvent<TicketDistributed> other = received("distribution-" + UUID.randomUUID(), "50.00", "c", 4);

        // When
        BatchResult result = store(List.of(first, altered, again, other));

        // Then
        assertThat(result.publish()).hasSize(2);
        assertThat(result.refusals())
                .containsExactly(new BatchResult.Refusal(
                        altered,
                        QuarantineReason.ALTERED,
                        "ticketDistributionId was received before with another content"));
    }

    @Test
    void a_batch_that_comes_again_publishes_the_same_and_refuses_the_same() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        List<ReceivedEvent<TicketDistributed>> batch = List.of(
                received(id, "976.00", "a", 1),
                received(id, "1.00", "b", 2),
                received("distribution-" + UUID.randomUUID(), "50.00", "c", 3));
        BatchResult once = store(batch);

        // When
        BatchResult again = store(batch);

        // Then
        assertThat(Set.<Object>copyOf(again.publish())).hasSize(2).isEqualTo(Set.<Object>copyOf(once.publish()));
        assertThat(List.copyOf(again.refusals())).isEqualTo(List.copyOf(once.refusals()));
    }

    @Test
    void a_distribution_whose_usages_somebody_deleted_is_completed_before_it_is_published_again() throws SQLException {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        ReceivedEvent<TicketDistributed> event = received(id, "976.00", "a", 1);
        BatchResult once = store(List.of(event));
        List<String> before = rows(id);
        alter("usage", "delete from usage where ticket_distribution_id = '" + id + "'");

        // When
        BatchResult again = store(List.of(event));

        // Then
        assertThat(before).hasSize(1);
        assertThat(rows(id)).isEqualTo(before);
        assertThat(List.<Object>copyOf(again.publish())).isEqualTo(List.<Object>copyOf(once.publish()));
    }

    @Test
    void an_altered_event_alone_publishes_nothing() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        store(List.of(received(id, "976.00", "a", 1)));

        // When
        BatchResult result = store(List.of(received(id, "1.00", "b", 2)));

        // Then
        assertThat(result.publish()).isEmpty();
        assertThat(result.refusals()).hasSize(1);
    }

    @Test
    void what_comes_again_long_after_is_found_among_what_is_new() {
        // Given
        ReceivedEvent<TicketDistributed> old = received("distribution-" + UUID.randomUUID(), "976.00", "a", 1);
        ReceivedEvent<TicketDistributed> altered = received(old.event().ticketDistributionId(), "1.00", "altered", 4);
        ReceivedEvent<TicketDistributed> other = received("distribution-" + UUID.randomUUID(), "50.00", "d", 5);
        BatchResult once = store(List.of(old));
        store(List.of(received("distribution-" + UUID.randomUUID(), "50.00", "b", 2)));
        store(List.of(received("distribution-" + UUID.randomUUID(), "50.00", "c", 3)));

        // When
        BatchResult result = store(List.of(other, old, altered));

        // Then
        assertThat(List.<Object>copyOf(result.publish())).hasSize(2).containsAll(once.publish());
        assertThat(result.refusals()).extracting(BatchResult.Refusal::received).containsExactly(altered);
        assertThat(Set.<Object>copyOf(store(List.of(other, old)).publish()))
                .isEqualTo(Set.<Object>copyOf(result.publish()));
    }

    private List<String> rows(String id) {
        return database.query(
                "select usage::text from usage where ticket_distribution_id = ?", row -> row.getString(1), id);
    }

    private BatchResult store(List<ReceivedEvent<TicketDistributed>> batch) {
        return database.inTransaction(() -> registration.store(batch));
    }

    private static ReceivedEvent<TicketDistributed> received(
            String id, String saving, String fingerprint, long offset) {
        UUID contract = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        TicketDistributed event = distribution(id, "2024-05-20T10:00:00Z", ticket("1", contract, saving));
        return new ReceivedEvent<>(event, fingerprint, "TicketDistributed", 0, offset, null);
    }
}
