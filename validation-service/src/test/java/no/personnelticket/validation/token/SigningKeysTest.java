package no.personnelticket.validation.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningKeysTest {

    @Inject
    SigningKeyStore store;

    @Test
    void a_key_signs_for_its_lifetime_and_verifies_an_hour_longer() {
        // Given
        Instant start = Instant.parse("2031-01-01T00:00:00Z");
        SigningKey first = at(start).current();

        // When
        SigningKey sameDay = at(start.plus(Duration.ofHours(23))).current();
        SigningKeysStep nextDay = at(start.plus(Duration.ofHours(24)));
        SigningKeysStep anHourLater = at(start.plus(Duration.ofHours(25)));

        // Then
        assertThat(sameDay.keyId()).isEqualTo(first.keyId());
        assertThat(nextDay.current().keyId()).isNotEqualTo(first.keyId());
        assertThat(nextDay.verifying()).extracting(SigningKey::keyId).contains(first.keyId());
        assertThat(anHourLater.verifying())
                .extracting(SigningKey::keyId)
                .contains(nextDay.current().keyId())
                .doesNotContain(first.keyId());
    }

    @Test
    void all_instances_sign_with_the_same_key() {
        // Given
        Instant start = Instant.parse("2032-01-01T00:00:00Z");

        // When
        SigningKey one = at(start).current();
        SigningKey other = at(start.plusSeconds(1)).current();

        // Then
        assertThat(other.privateKey()).isEqualTo(one.privateKey());
    }

    @Test
    void a_key_that_another_instance_has_just_made_is_known_when_tickets_are_checked() {
        // Given
        Instant start = Instant.parse("2033-01-01T00:00:00Z");
        SigningKeysStep keys = at(start);
        keys.current();

        // When
        store.add(SigningKey.generate("newer", start.plusSeconds(1)));

        // Then
        assertThat(keys.verifyingSince(start)).extracting(SigningKey::keyId).contains("newer");
    }

    private SigningKeysStep at(Instant now) {
        return new SigningKeysStep(store, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(1));
    }
}
