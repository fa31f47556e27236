package no.personnelticket.sandbox.token;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.personnelticket.sandbox.signin.SignedIn;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues the bearer tokens: JWTs whose {@code permissions} and {@code companyIds} say what the client may do. */
@Singleton
public class AccessTokens {

    static final String AUDIENCE = "personnelticket";
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final String issuer;

    /** The system clock, which the services' OIDC uses too, even if the sandbox's clock is moved. */
    private final Clock clock = Clock.systemUTC();

    AccessTokens(SigningKey key, @ConfigProperty(name = "personnelticket.issuer") String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    public String issueTo(RegisteredClient client) {
        return access(client.clientId(), client.permissions(), client.companyIds());
    }

    String issueTo(SignedIn signedIn) {
        return access(
                signedIn.user().userId(),
                signedIn.user().permissions(),
                signedIn.user().companyIds());
    }

    /** The id token of OpenID Connect, for the client to which the user signed in. */
    String idToken(SignedIn signedIn, String clientId) {
        JwtClaimsBuilder claims = claims(signedIn.user().userId()).audience(clientId);
        signedIn.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
        return sign(claims);
    }

    private String access(String subject, Set<String> permissions, List<Object> companyIds) {
        return sign(claims(subject)
                .audience(AUDIENCE)
                .claim("permissions", permissions)
                .claim("companyIds", companyIds));
    }

    private JwtClaimsBuilder claims(String subject) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer).subject(subject).issuedAt(now).expiresAt(now.plus(LIFETIME));
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.id()).sign(key.privateKey());
    }
}
