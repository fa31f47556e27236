package no.personnelticket.usage.registration;

import static no.personnelticket.usage.Samples.distribution;
import static no.personnelticket.usage.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.messaging.Received;
import no.personnelticket.messaging.Taken;
import org.junit.jupiter.api.Test;

/** Batches that Kafka only makes by chance. */
@QuarkusTest
class RegistrationStepTest {

    @Inject
    RegistrationStep registration;

    @Test
    void within_one_batch_the_first_counts_the_same_again_is_nothing_and_another_content_is_refused() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        Received<TicketDistributed> first = received(id, "976.00", "a", 1);
        Received<TicketDistributed> altered = received(id, "1.00", "b", 2);
        Received<TicketDistributed> again = received(id, "976.00", "a", 3);
        Received<TicketDistributed> other = received("distribution-" + UUID.randomUUID(), "50.00", "c", 4);

        // When
        Taken taken = take(List.of(first, altered, again, other));

        // Then
        assertThat(taken.publish()).hasSize(2);
        assertThat(taken.refused())
                .containsExactly(
                        new Taken.Refused(altered, "the same ticketDistributionId came before with another content"));
    }

    @Test
    void a_batch_that_comes_again_publishes_the_same_and_refuses_the_same() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        List<Received<TicketDistributed>> batch = List.of(
                received(id, "976.00", "a", 1),
                received(id, "1.00", "b", 2),
                received("distribution-" + UUID.randomUUID(), "50.00", "c", 3));
        Taken once = take(batch);

        // When
        Taken again = take(batch);

        // Then
        assertThat(Set.<Object>copyOf(again.publish())).hasSize(2).isEqualTo(Set.<Object>copyOf(once.publish()));
        assertThat(List.copyOf(again.refused())).isEqualTo(List.copyOf(once.refused()));
    }

    @Test
    void an_altered_event_alone_publishes_nothing() {
        // Given
        String id = "distribution-" + UUID.randomUUID();
        take(List.of(received(id, "976.00", "a", 1)));

        // When
        Taken taken = take(List.of(received(id, "1.00", "b", 2)));

        // Then
        assertThat(taken.publish()).isEmpty();
        assertThat(taken.refused()).hasSize(1);
    }

    @Test
    void what_comes_again_long_after_is_found_among_what_is_new() {
        // Given
        Received<TicketDistributed> old = received("distribution-" + UUID.randomUUID(), "976.00", "a", 1);
        Received<TicketDistributed> altered = received(old.event().ticketDistributionId(), "1.00", "altered", 4);
        Received<TicketDistributed> other = received("distribution-" + UUID.randomUUID(), "50.00", "d", 5);
        Taken once = take(List.of(old));
        take(List.of(received("distribution-" + UUID.randomUUID(), "50.00", "b", 2)));
        take(List.of(received("distribution-" + UUID.randomUUID(), "50.00", "c", 3)));

        // When
        Taken taken = take(List.of(other, old, altered));

        // Then
        assertThat(List.<Object>copyOf(taken.publish())).hasSize(2).containsAll(once.publish());
        assertThat(taken.refused()).extracting(Taken.Refused::received).containsExactly(altered);
        assertThat(Set.<Object>copyOf(take(List.of(other, old)).publish()))
                .isEqualTo(Set.<Object>copyOf(taken.publish()));
    }

    private Taken take(List<Received<TicketDistributed>> batch) {
        return QuarkusTransaction.requiringNew().call(() -> registration.take(batch));
    }

    private static Received<TicketDistributed> received(String id, String saving, String fingerprint, long offset) {
        UUID contract = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        TicketDistributed event = distribution(id, "2024-05-20T10:00:00Z", ticket("1", contract, saving));
        return new Received<>(event, id, fingerprint, "TicketDistributed", 0, offset, null);
    }
}
