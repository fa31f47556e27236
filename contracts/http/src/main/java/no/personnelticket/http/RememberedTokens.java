package no.personnelticket.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks each bearer token once a minute, not once a call: a client sends the same one for as long as it lives, and its
 * signature costs more than many a call. It is never taken longer than it lives; a key that the issuer withdraws counts
 * for a minute more. Used where {@code personnelticket.tokens-remembered=true}.
 */
@Singleton
@IfBuildProperty(name = "personnelticket.tokens-remembered", stringValue = "true")
public class RememberedTokens implements HttpAuthenticationMechanism {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Map<String, Good> good = new ConcurrentHashMap<>();

    public RememberedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    private record Good(SecurityIdentity identity, Instant until) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String token = call.request().getHeader("Authorization");
        Good known = token == null ? null : good.get(token);
        return known != null && clock.instant().isBefore(known.until())
                ? Uni.createFrom().item(known.identity())
                : oidc.authenticate(call, providers).invoke(identity -> remember(token, identity));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return oidc.getChallenge(call);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return oidc.getCredentialTransport(call);
    }

    /** Is asked before the mechanism that it asks. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }

    private void remember(String token, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            if (good.size() >= MOST) {
                good.clear();
            }
            good.put(token, new Good(withoutCall(identity), until(claims)));
        }
    }

    private Instant until(JsonWebToken claims) {
        Instant inAMinute = clock.instant().plus(MINUTE);
        Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
        return expiry.isBefore(inAMinute) ? expiry : inAMinute;
    }

    private static SecurityIdentity withoutCall(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
