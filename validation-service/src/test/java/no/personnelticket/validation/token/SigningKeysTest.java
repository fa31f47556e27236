package no.personnelticket.validation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import no.personnelticket.store.Database;
import no.personnelticket.store.encryption.EncryptionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningKeysTest {

    @Inject
    SigningKeyStore store;

    @Inject
    Database database;

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

    @Test
    void a_key_that_is_revoked_neither_signs_nor_verifies_and_another_one_is_made() {
        // Given
        Instant start = Instant.parse("2034-01-01T00:00:00Z");
        String stolen = at(start).current().keyId();

        // When
        SigningKeysStep keys = at(start.plusSeconds(60), Set.of(stolen));

        // Then
        assertThat(keys.current().keyId()).isNotEqualTo(stolen);
        assertThat(keys.verifying()).extracting(SigningKey::keyId).doesNotContain(stolen);
        assertThat(keys.verifyingSince(start)).extracting(SigningKey::keyId).doesNotContain(stolen);
    }

    @Test
    void a_stored_key_is_encrypted_and_belongs_to_its_row() {
        // Given
        SigningKey key = SigningKey.generate("moved", Instant.parse("2035-01-01T00:00:00Z"));
        store.add(key);

        // When
        byte[] stored = database.query("select jwk from signing_key where key_id = 'moved'", row -> row.getBytes("jwk"))
                .get(0);
        database.update("update signing_key set key_id = 'moved elsewhere' where key_id = 'moved'");

        // Then
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("\"d\"", "kty");
        assertThatExceptionOfType(EncryptionException.class)
                .isThrownBy(() -> store.createdAfter(key.createdAt().minusSeconds(1)));
        database.update("delete from signing_key where key_id = 'moved elsewhere'");
    }

    private SigningKeysStep at(Instant now) {
        return at(now, Set.of());
    }

    private SigningKeysStep at(Instant now, Set<String> revoked) {
        return new SigningKeysStep(store, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(1), Optional.of(revoked));
    }
}
