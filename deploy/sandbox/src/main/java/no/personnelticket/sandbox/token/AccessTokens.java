package no.personnelticket.sandbox.token;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the bearer tokens: JWTs that say in {@code permissions} and {@code companyIds} what their client may do. */
@Singleton
public class AccessTokens {

    static final String AUDIENCE = "personnelticket";
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final Clock clock;
    private final String issuer;

    public AccessTokens(SigningKey key, Clock clock, @ConfigProperty(name = "personnelticket.issuer") String issuer) {
        this.key = key;
        this.clock = clock;
        this.issuer = issuer;
    }

    public String issueTo(RegisteredClient client) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer)
                .audience(AUDIENCE)
                .subject(client.clientId())
                .claim("permissions", client.permissions())
                .claim("companyIds", client.companyIds())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .keyId(key.id())
                .sign(key.privateKey());
    }
}
