package no.personnelticket.validation.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which keys sign and verify. A key signs for {@code validation.token.key-lifetime}; it verifies for an hour longer,
 * which outlives every token that it signed. Two instances that make a key at once leave two good ones.
 */
@Singleton
class SigningKeysStep {

    private static final Duration OUTLIVES_TOKENS = Duration.ofHours(1);
    private static final Duration LOOKED_UP_EVERY = Duration.ofMinutes(1);

    private final SigningKeyStore store;
    private final Clock clock;
    private final Duration lifetime;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    SigningKeysStep(
            SigningKeyStore store,
            Clock clock,
            @ConfigProperty(name = "validation.token.key-lifetime", defaultValue = "P1D") Duration lifetime) {
        this.store = store;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** The key that signs now; made when there is none that is young enough. */
    SigningKey current() {
        return verifying().get(0);
    }

    /** The keys by which a token may be verified, the one that signs first. */
    List<SigningKey> verifying() {
        Instant now = clock.instant();
        Known seen = known;
        if (seen.isFreshAt(now)) {
            return seen.keys();
        }
        synchronized (this) {
            if (!known.isFreshAt(now)) {
                known = new Known(QuarkusTransaction.requiringNew().call(() -> lookUp(now)), now.plus(LOOKED_UP_EVERY));
            }
            return known.keys();
        }
    }

    /** The keys by which a token could be verified at the time. */
    List<SigningKey> verifyingAt(Instant time) {
        return time.isAfter(clock.instant().minus(OUTLIVES_TOKENS))
                ? verifying()
                : store.createdAfter(time.minus(lifetime).minus(OUTLIVES_TOKENS));
    }

    private List<SigningKey> lookUp(Instant now) {
        Instant youngest = now.minus(lifetime);
        List<SigningKey> keys = store.createdAfter(youngest.minus(OUTLIVES_TOKENS));
        if (!keys.isEmpty() && keys.get(0).createdAt().isAfter(youngest)) {
            return keys;
        }
        store.add(SigningKey.generate(UUID.randomUUID().toString(), now));
        return store.createdAfter(youngest.minus(OUTLIVES_TOKENS));
    }

    private record Known(List<SigningKey> keys, Instant until) {
        boolean isFreshAt(Instant now) {
            return now.isBefore(until);
        }
    }
}
