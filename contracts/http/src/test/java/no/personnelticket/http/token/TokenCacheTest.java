package no.personnelticket.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private static final Duration LIFETIME = Duration.ofSeconds(10);

    private Instant now = START;
    private final InstantSource time = () -> now;
    private final TokenCache cache = new TokenCache(time.withZone(ZoneOffset.UTC), LIFETIME);

    @Test
    void a_token_is_cached_with_its_permissions_and_without_its_call() {
        // When
        cache.put("Bearer a.b.c", identity(START.plusSeconds(60)));

        // Then
        SecurityIdentity found = cache.find("Bearer a.b.c").orElseThrow();
        assertThat(found.getPrincipal().getName()).isEqualTo("client");
        assertThat(found.getRoles()).containsExactly("offers:search");
        assertThat(found.getAttributes()).isEmpty();
    }

    @Test
    void only_the_same_header_is_found() {
        // When
        cache.put("Bearer a.b.c", identity(START.plusSeconds(60)));

        // Then
        assertThat(cache.find("Bearer a.b.d")).isEmpty();
        assertThat(cache.find("bearer a.b.c")).isEmpty();
        assertThat(cache.find(null)).isEmpty();
    }

    @Test
    void it_is_forgotten_after_ten_seconds() {
        // Given
        cache.put("Bearer a.b.c", identity(START.plusSeconds(60)));

        // When
        now = START.plus(LIFETIME).plus(Duration.ofMillis(1));

        // Then
        assertThat(cache.find("Bearer a.b.c")).isEmpty();
    }

    @Test
    void it_is_not_found_once_the_token_is_over() {
        // Given
        cache.put("Bearer a.b.c", identity(START.plusSeconds(3)));

        // When
        now = START.plusSeconds(3);

        // Then
        assertThat(cache.find("Bearer a.b.c")).isEmpty();
    }

    @Test
    void nothing_is_cached_if_the_setting_is_zero() {
        // Given
        TokenCache none = new TokenCache(time.withZone(ZoneOffset.UTC), Duration.ZERO);

        // When
        none.put("Bearer a.b.c", identity(START.plusSeconds(60)));

        // Then
        assertThat(none.find("Bearer a.b.c")).isEmpty();
    }

    @Test
    void a_caller_signed_in_by_a_cookie_is_not_cached() {
        // When
        cache.put(null, identity(START.plusSeconds(60)));

        // Then
        assertThat(cache.find(null)).isEmpty();
    }

    @Test
    void an_identity_without_a_token_is_not_cached() {
        // When
        cache.put(
                "Basic a",
                QuarkusSecurityIdentity.builder()
                        .setPrincipal((Principal) () -> "user")
                        .build());

        // Then
        assertThat(cache.find("Basic a")).isEmpty();
    }

    private static SecurityIdentity identity(Instant expires) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("client");
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRole("offers:search")
                .addAttribute("call", new Object())
                .build();
    }
}
