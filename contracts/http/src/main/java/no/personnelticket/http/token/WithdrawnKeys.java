package no.personnelticket.http.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcProviderClientImpl;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses tokens whose key the issuer no longer publishes. OIDC fetches keys when it sees an unknown key id, and keeps
 * them; this class fetches the published keys at an interval. While the issuer does not answer, the keys that were
 * fetched last are valid.
 */
@Singleton
public class WithdrawnKeys {

    private static final Logger LOG = Logger.getLogger(WithdrawnKeys.class);

    private static final long TIMEOUT_MILLIS = 3_000;

    private final TenantConfigBean tenants;
    private final Vertx vertx;
    private final Duration every;

    /** The key ids of accepted tokens by the header of the token, which all tokens of a key have in common. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    private volatile Set<String> withdrawn = Set.of();

    WithdrawnKeys(
            TenantConfigBean tenants,
            Vertx vertx,
            @ConfigProperty(name = "personnelticket.issuer-keys.every") Duration every) {
        this.tenants = tenants;
        this.vertx = vertx;
        this.every = every;
    }

    void start(@Observes StartupEvent start) {
        vertx.setPeriodic(every.toMillis(), tick -> fetch());
    }

    /** Throws if the key of an accepted token was withdrawn. */
    void check(SecurityIdentity identity) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && withdrawn.contains(keyId(token.getToken()))) {
            throw new AuthenticationFailedException("The issuer has withdrawn the key of the token");
        }
    }

    private String keyId(String token) {
        return accepted.computeIfAbsent(
                token.substring(0, token.indexOf('.')),
                head -> new JsonObject(new String(Base64.getUrlDecoder().decode(head), UTF_8)).getString("kid", ""));
    }

    private void fetch() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        OidcProviderClientImpl issuer = tenant.getOidcProviderClient();
        OidcConfigurationMetadata addresses = tenant.getOidcMetadata();
        if (issuer == null || addresses == null || addresses.getJsonWebKeySetUri() == null) {
            return;
        }
        Set<String> before = Set.copyOf(accepted.values());
        issuer.getWebClient()
                .getAbs(addresses.getJsonWebKeySetUri())
                .timeout(TIMEOUT_MILLIS)
                .send()
                .map(answer -> published(answer.bodyAsJsonObject()))
                .subscribe()
                .with(
                        published -> compare(before, published),
                        unavailable ->
                                LOG.debugf("The issuer's keys were not read, cause=%s", unavailable.getMessage()));
    }

    private static Set<String> published(JsonObject keys) {
        return keys.getJsonArray("keys").stream()
                .map(key -> ((JsonObject) key).getString("kid", ""))
                .collect(Collectors.toSet());
    }

    private void compare(Set<String> before, Set<String> published) {
        Set<String> missing = new HashSet<>(before);
        missing.removeAll(published);
        missing.remove("");
        if (!missing.equals(withdrawn)) {
            LOG.infof("Keys that the issuer has withdrawn, keyIds=%s", missing);
        }
        withdrawn = Set.copyOf(missing);
    }
}
