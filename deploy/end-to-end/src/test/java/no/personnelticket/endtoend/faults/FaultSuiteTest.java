package no.personnelticket.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import no.personnelticket.endtoend.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A short round of {@code deploy/end-to-end/faults}. Comes first, since it recounts everything that the system holds. */
@Order(0)
class FaultSuiteTest {

    private static final long SEED = 237;

    @Test
    void nothing_is_lost_doubled_torn_or_stuck_after_half_a_minute_of_faults() throws Exception {
        // Given
        Round.Settings settings = new Round.Settings(SEED, Duration.ofSeconds(30), Set.of());

        // When
        Round.Result result = new Round(RunningSystem.processes(), settings, System.out::println).run();

        // Then
        assertThat(result.verdict().isClean())
                .as("seed %d: %s%n%s", SEED, result.line(), result.verdict().examples())
                .isTrue();
        assertThat(result.faults()).isGreaterThan(5);
        assertThat(result.events()).isGreaterThan(100);
    }
}
