package no.personnelticket.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sent a token that was found good a moment ago, so that it is not checked again with each of a client's calls. Only the very
 * same header is remembered, for {@code personnelticket.tokens.remembered}, and not beyond the token's own {@code exp}.
 */
@Singleton
class RememberedTokens {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, SecurityIdentity> identities;

    RememberedTokens(Clock clock, @ConfigProperty(name = "personnelticket.tokens.remembered") Duration lifetime) {
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(lifetime)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Empty where the header was not remembered, or is over. */
    Optional<SecurityIdentity> find(String header) {
        return header == null
                ? Optional.empty()
                : Optional.ofNullable(identities.getIfPresent(header)).filter(this::isValid);
    }

    /**
     * Remembers what the check of a header found, without the call that it came with.
     *
     * @param header null for who is signed in by a cookie, which is checked each time
     */
    void remember(String header, SecurityIdentity found) {
        if (header != null && found.getPrincipal() instanceof JsonWebToken) {
            identities.put(
                    header,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(found.getPrincipal())
                            .addRoles(found.getRoles())
                            .addCredentials(found.getCredentials())
                            .build());
        }
    }

    private boolean isValid(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }
}
