package no.personnelticket.console.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {

    private final List<byte[]> log = log(5);

    @Test
    void entries_that_follow_one_another_are_a_whole_chain() {
        AuditChain chain = AuditChain.of(log);

        assertThat(chain.broken()).isEmpty();
        assertThat(chain.entries()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(chain.hash()).isEqualTo(AuditChain.hash(log.get(4)));
    }

    @Test
    void an_entry_that_was_changed_breaks_the_chain_at_the_next_one() {
        // Given
        AuditEntry third = AuditChain.of(log).entries().get(2);

        // When
        log.set(2, AuditChain.write(entry(3, "somebody-else", third.previous())));

        // Then
        assertThat(AuditChain.of(log).broken()).contains(4L);
    }

    @Test
    void an_entry_that_was_removed_breaks_the_chain() {
        log.remove(2);

        assertThat(AuditChain.of(log).broken()).contains(4L);
    }

    @Test
    void an_entry_that_was_put_in_between_breaks_the_chain() {
        log.add(2, AuditChain.write(entry(3, "somebody-else", AuditChain.hash(log.get(1)))));

        assertThat(AuditChain.of(log).broken()).contains(3L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"not json", "{}", "null", "[]", "{\"number\":3}"})
    void a_record_that_is_no_entry_breaks_the_chain_and_stops_nobody(String foreign) {
        // Given
        log.add(2, foreign == null ? null : foreign.getBytes(UTF_8));

        // When
        AuditChain chain = AuditChain.of(log);

        // Then
        assertThat(chain.broken()).contains(3L);
        assertThat(chain.entries()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(chain.nextNumber()).isEqualTo(6);
    }

    @Test
    void the_oldest_entries_may_be_gone_when_their_time_is_over() {
        log.remove(0);

        assertThat(AuditChain.of(log).broken()).isEmpty();
    }

    @Test
    void an_empty_log_is_whole() {
        AuditChain empty = AuditChain.of(List.of());

        assertThat(empty.broken()).isEmpty();
        assertThat(empty.nextNumber()).isEqualTo(1);
        assertThat(empty.hash()).isEmpty();
    }

    private static List<byte[]> log(int size) {
        List<byte[]> bodies = new ArrayList<>();
        String previous = "";
        for (int number = 1; number <= size; number++) {
            bodies.add(AuditChain.write(entry(number, "operations", previous)));
            previous = AuditChain.hash(bodies.get(number - 1));
        }
        return bodies;
    }

    private static AuditEntry entry(long number, String who, String previous) {
        return new AuditEntry(
                number,
                Instant.parse("2026-11-30T10:15:30Z"),
                who,
                Action.REPLAYED,
                "TicketDistributed.quarantine",
                0,
                17,
                "usage-registration-service",
                "tickets must not be empty",
                "the producer was mended",
                previous);
    }
}
