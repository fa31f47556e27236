package no.personnelticket.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.Records;
import no.personnelticket.messaging.quarantine.QuarantineReason;
import org.junit.jupiter.api.Test;

class DeduplicatedTest {

    private final ReceivedEvent<UsageRegistered> first = received(Records.usage(1), 1);
    private final ReceivedEvent<UsageRegistered> second = received(Records.usage(1), 2);

    @Test
    void what_is_not_stored_is_added_once() {
        // When
        Deduplicated<UsageRegistered> result = of(List.of(first, second, again(first)), Map.of());

        // Then
        assertThat(result.added()).containsExactly(first, second);
        assertThat(result.duplicates()).isEmpty();
        assertThat(result.altered()).isEmpty();
    }

    @Test
    void what_is_stored_with_the_same_content_is_a_duplicate_once() {
        // When
        Deduplicated<UsageRegistered> result =
                of(List.of(first, again(first), second), Map.of(first.event().id(), first.fingerprint()));

        // Then
        assertThat(result.added()).containsExactly(second);
        assertThat(result.duplicates()).containsExactly(first);
        assertThat(result.altered()).isEmpty();
    }

    @Test
    void another_content_under_an_id_is_altered_whether_it_is_stored_or_came_in_the_same_batch() {
        // Given
        ReceivedEvent<UsageRegistered> altered = altered(first);

        // When
        Deduplicated<UsageRegistered> stored =
                of(List.of(altered), Map.of(first.event().id(), first.fingerprint()));
        Deduplicated<UsageRegistered> together = of(List.of(first, altered), Map.of());

        // Then
        assertThat(stored.altered()).containsExactly(altered);
        assertThat(stored.added()).isEmpty();
        assertThat(together.added()).containsExactly(first);
        assertThat(together.altered()).containsExactly(altered);
        assertThat(together.refusals("usageId"))
                .containsExactly(new BatchResult.Refusal(
                        altered, QuarantineReason.ALTERED, "usageId was received before with another content"));
    }

    private static Deduplicated<UsageRegistered> of(
            List<ReceivedEvent<UsageRegistered>> batch, Map<String, String> stored) {
        return Deduplicated.of(
                batch,
                fresh -> {
                    Set<String> added = new HashSet<>();
                    fresh.forEach(one -> added.add(one.event().id()));
                    added.removeAll(stored.keySet());
                    return added;
                },
                ids -> stored);
    }

    private static ReceivedEvent<UsageRegistered> again(ReceivedEvent<UsageRegistered> received) {
        return received(received.event(), received.offset() + 10);
    }

    private static ReceivedEvent<UsageRegistered> altered(ReceivedEvent<UsageRegistered> received) {
        UsageRegistered was = received.event();
        return received(
                new UsageRegistered(
                        was.usageId(),
                        was.contractId(),
                        was.customerNumber(),
                        was.ticketDistributionId(),
                        was.ticketId(),
                        was.offerId(),
                        was.coupons() + 1,
                        was.registeredAt()),
                received.offset() + 20);
    }

    private static ReceivedEvent<UsageRegistered> received(UsageRegistered event, long offset) {
        return CloudEventReader.read(Records.of(event, offset), UsageRegistered.class, Records.NOW);
    }
}
