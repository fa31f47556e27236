package no.personnelticket.rights.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.personnelticket.rights.claim.ClaimLimits.Tried;
import org.junit.jupiter.api.Test;

class ClaimLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ClaimLimits LIMITS = new ClaimLimits(3, 10, Duration.ofMinutes(15));

    @Test
    void below_both_limits_a_code_may_be_tried() {
        assertThat(LIMITS.mustWait(new Tried(0, null, 0, null), NOW)).isEmpty();
        assertThat(LIMITS.mustWait(new Tried(2, ago(1), 9, ago(14)), NOW)).isEmpty();
    }

    @Test
    void a_customer_waits_until_the_oldest_try_does_not_count_any_more() {
        assertThat(LIMITS.mustWait(new Tried(3, ago(5), 3, ago(5)), NOW))
                .contains(Duration.ofMinutes(10).plusSeconds(1));
    }

    @Test
    void a_caller_waits_whichever_customers_it_names() {
        assertThat(LIMITS.mustWait(new Tried(0, null, 10, ago(14)), NOW))
                .contains(Duration.ofMinutes(1).plusSeconds(1));
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
