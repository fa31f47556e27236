package no.personnelticket.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Checks bearer tokens by Quarkus OIDC, and gives up when the issuer, whose keys it needs, accepts the connection and does
 * not answer: OIDC limits connecting only.
 */
@Singleton
public class TimedTokenCheck implements HttpAuthenticationMechanism {

    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final OidcAuthenticationMechanism oidc;

    public TimedTokenCheck(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        return oidc.authenticate(call, providers)
                .ifNoItem()
                .after(LIMIT)
                .failWith(() -> new AuthenticationFailedException(new TimeoutException("no keys within " + LIMIT)));
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

    /** Is tried before the mechanism that it calls. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
