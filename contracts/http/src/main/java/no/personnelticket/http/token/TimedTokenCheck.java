package no.personnelticket.http.token;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks bearer tokens by Quarkus OIDC with a time limit for fetching the issuer's keys: OIDC limits only the time of
 * connecting.
 */
@Singleton
public class TimedTokenCheck implements HttpAuthenticationMechanism {

    private static final Duration LIMIT = Duration.ofSeconds(6);

    private static final Pattern BEARER = Pattern.compile("(?i)bearer ");

    /** OIDC ends with a fault of its own on some texts that are no JWT, such as three dots. */
    private static final Pattern SIGNED = Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    private final OidcAuthenticationMechanism oidc;
    private final TokenCache cache;
    private final WithdrawnKeys withdrawn;
    private final int grace;

    /** The clock of OIDC, since that of the service may be moved. */
    private final Clock clock = Clock.systemUTC();

    TimedTokenCheck(
            OidcAuthenticationMechanism oidc,
            TokenCache cache,
            WithdrawnKeys withdrawn,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int grace) {
        this.oidc = oidc;
        this.cache = cache;
        this.withdrawn = withdrawn;
        this.grace = grace;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        return cache.find(header)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> check(header, call, providers)
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> cache.put(header, identity)))
                .onItem()
                .ifNotNull()
                .invoke(withdrawn::check);
    }

    private Uni<SecurityIdentity> check(String header, RoutingContext call, IdentityProviderManager providers) {
        if (header != null
                && BEARER.matcher(header).lookingAt()
                && !SIGNED.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token is no signed JWT"));
        }
        return oidc.authenticate(call, providers)
                .ifNoItem()
                .after(LIMIT)
                .failWith(() -> new AuthenticationFailedException(new TimeoutException("no keys within " + LIMIT)))
                .onItem()
                .ifNotNull()
                .invoke(this::mustBeIssued);
    }

    /** OIDC checks {@code exp} and {@code nbf} only. */
    private void mustBeIssued(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getIssuedAtTime() > clock.instant().getEpochSecond() + grace) {
            throw new AuthenticationFailedException("The token is issued in the future");
        }
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

    /** Higher than that of the mechanism that it calls. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
