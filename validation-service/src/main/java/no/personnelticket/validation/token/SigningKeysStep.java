package no.personnelticket.validation.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which keys sign and verify. A key signs for {@code validation.token.key-lifetime}; it verifies for an hour
 * longer, which is longer than any of its tokens is valid. A key in {@code validation.token.revoked-keys} does
 * neither. If two instances create a key at the same time, both keys are valid.
 */
@Singleton
class SigningKeysStep {

    private static final Duration VERIFIES_LONGER = Duration.ofHours(1);
    private static final Duration REFRESHED_EVERY = Duration.ofMinutes(1);

    private final SigningKeyStore store;
    private final Clock clock;
    private final Duration lifetime;
    private final Set<String> revoked;
    private volatile Cached cached = new Cached(List.of(), Instant.MIN);

    private record Cached(List<SigningKey> keys, Instant until) {}

    SigningKeysStep(
            SigningKeyStore store,
            Clock clock,
            @ConfigProperty(name = "validation.token.key-lifetime") Duration lifetime,
            @ConfigProperty(name = "validation.token.revoked-keys") Optional<Set<String>> revoked) {
        this.store = store;
        this.clock = clock;
        this.lifetime = lifetime;
        this.revoked = revoked.orElse(Set.of());
    }

    /**
     * The key that signs now, which is created if there is none that is recent enough. Called outside a transaction.
     */
    SigningKey current() {
        return verifying().get(0);
    }

    /** The keys that verify tokens now, the signing key first. Called outside a transaction. */
    List<SigningKey> verifying() {
        Instant now = clock.instant();
        Cached last = cached;
        return now.isBefore(last.until()) ? last.keys() : refreshed(now);
    }

    /** The keys that verified tokens at that time or later. */
    List<SigningKey> verifyingSince(Instant time) {
        return store.createdAfter(time.minus(lifetime).minus(VERIFIES_LONGER)).stream()
                .filter(key -> !revoked.contains(key.keyId()))
                .toList();
    }

    private synchronized List<SigningKey> refreshed(Instant now) {
        if (!now.isBefore(cached.until())) {
            cached = new Cached(keys(now), now.plus(REFRESHED_EVERY));
        }
        return cached.keys();
    }

    private List<SigningKey> keys(Instant now) {
        List<SigningKey> keys = verifyingSince(now);
        if (!keys.isEmpty() && keys.get(0).createdAt().isAfter(now.minus(lifetime))) {
            return keys;
        }
        store.add(SigningKey.generate(UUID.randomUUID().toString(), now));
        return verifyingSince(now);
    }
}
