package no.personnelticket.http.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.personnelticket.events.NorwegianTime;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NOW = Instant.parse("2026-08-31T22:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, NorwegianTime.ZONE));

    @Test
    void follows_the_machine_until_it_is_put_forward() {
        assertThat(clock.instant()).isEqualTo(NOW);

        clock.moveTo(NOW.plus(Duration.ofDays(366)));

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(366)));
    }

    @Test
    void never_goes_back_and_at_most_a_year_ahead() {
        clock.moveTo(NOW.plusSeconds(60));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.moveTo(NOW.plusSeconds(59)))
                .withMessage("must not be before the present time of the service, 2026-08-31T22:01:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.moveTo(NOW.plus(Duration.ofDays(367))))
                .withMessage("must not be more than 366 days ahead of the machine's clock");
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
    }
}
