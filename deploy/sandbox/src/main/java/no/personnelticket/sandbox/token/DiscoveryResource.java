package no.personnelticket.sandbox.token;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Describes the issuer and its keys. It answers on the event loop, because the sandbox requests its own keys while its
 * worker threads wait for them to check the first tokens.
 */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Tokens")
public class DiscoveryResource {

    private final SigningKey key;
    private final String issuer;

    public DiscoveryResource(SigningKey key, @ConfigProperty(name = "personnelticket.issuer") String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    @GET
    @Path("/jwks.json")
    @Operation(
            summary = "The keys that tokens are signed with",
            description = "A JSON Web Key Set (RFC 7517) with the one key of this sandbox.")
    public Map<String, List<Map<String, String>>> listSigningKeys() {
        return Map.of("keys", List.of(key.jwk()));
    }

    @GET
    @Path("/openid-configuration")
    @Operation(
            summary = "The addresses of the issuer",
            description = "OpenID Connect Discovery 1.0: for services that check tokens, and for applications that "
                    + "people sign in to.")
    public Map<String, Object> getIssuerConfiguration() {
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("authorization_endpoint", issuer + "/oauth/authorize"),
                Map.entry("token_endpoint", issuer + "/oauth/token"),
                Map.entry("jwks_uri", issuer + "/.well-known/jwks.json"),
                Map.entry("scopes_supported", List.of("openid")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("grant_types_supported", List.of("client_credentials", "authorization_code")),
                Map.entry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")));
    }
}
