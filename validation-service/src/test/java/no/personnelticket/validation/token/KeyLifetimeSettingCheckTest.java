package no.personnelticket.validation.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyLifetimeSettingCheckTest {

    @Test
    void a_key_signs_for_an_hour_at_least_and_not_longer_than_it_is_kept() {
        assertThat(new KeyLifetimeSettingCheck(Duration.ofDays(1)).complaints()).isEmpty();
        assertThat(new KeyLifetimeSettingCheck(Duration.ofDays(89)).complaints())
                .isEmpty();
        assertThat(new KeyLifetimeSettingCheck(Duration.ZERO).complaints())
                .containsExactly("validation.token.key-lifetime is PT0S and must be at least PT1H");
        assertThat(new KeyLifetimeSettingCheck(Duration.ofDays(90)).complaints())
                .containsExactly(
                        "validation.token.key-lifetime is PT2160H and must be at most PT2136H, 89 days, because"
                                + " keys are deleted after 90");
    }
}
