package no.personnelticket.http.token;

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
 * A cache of checked tokens, so that a token is not verified with each call. The key is the whole header; an entry is
 * valid for {@code personnelticket.tokens.remembered} and not beyond the token's {@code exp}.
 */
@Singleton
class TokenCache {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, SecurityIdentity> identities;

    TokenCache(Clock clock, @ConfigProperty(name = "personnelticket.tokens.remembered") Duration lifetime) {
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(lifetime)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Empty if the header is not cached, or its token has expired. */
    Optional<SecurityIdentity> find(String header) {
        return header == null
                ? Optional.empty()
                : Optional.ofNullable(identities.getIfPresent(header)).filter(this::isValid);
    }

    /**
     * Caches the identity of a checked header.
     *
     * @param header null for a caller who is signed in by a cookie, which is checked each time
     */
    void put(String header, SecurityIdentity found) {
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
