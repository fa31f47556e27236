package no.personnelticket.validation.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Publishes the public keys that verify a validation token offline. */
@Path("/customers/v2/benefits/entitlements/validation-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Validation")
public class ValidationKeysResource {

    private final TokenStep tokens;

    ValidationKeysResource(TokenStep tokens) {
        this.tokens = tokens;
    }

    /** A JSON Web Key Set (RFC 7517). */
    public record KeySet(List<JsonWebKey> keys) {}

    /** A public key. */
    public record JsonWebKey(String kty, String use, String alg, String kid, String crv, String x, String y) {

        static JsonWebKey of(Map<String, Object> key) {
            return new JsonWebKey(
                    (String) key.get("kty"),
                    (String) key.get("use"),
                    (String) key.get("alg"),
                    (String) key.get("kid"),
                    (String) key.get("crv"),
                    (String) key.get("x"),
                    (String) key.get("y"));
        }
    }

    @GET
    @PermitAll
    @Cache(maxAge = 300)
    @Operation(
            summary = "The public keys of validation tokens, as a JSON Web Key Set",
            description =
                    "For a client that verifies validation tokens offline; may be cached as long as Cache-Control "
                            + "says. Contains all keys whose tokens may still be valid.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            headers =
                    @Header(
                            name = "Cache-Control",
                            description = "How long the keys may be kept: max-age=300",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeySet.class)))
    public KeySet listValidationKeys() {
        return new KeySet(tokens.published().stream().map(JsonWebKey::of).toList());
    }
}
