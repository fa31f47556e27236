package no.personnelticket.sandbox.token;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.sandbox.signin.AuthorizationCodes;
import no.personnelticket.sandbox.signin.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * OAuth2 client credentials, as JSON or as a form, with the secret in the body or as Basic authentication; and the
 * exchange of a code for the tokens of a user who signed in.
 */
@Path("/oauth/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

    private final RegisteredClients clients;
    private final AccessTokens tokens;
    private final AuthorizationCodes codes;

    public TokenResource(RegisteredClients clients, AccessTokens tokens, AuthorizationCodes codes) {
        this.clients = clients;
        this.tokens = tokens;
        this.codes = codes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Fetch a token with client credentials",
            description =
                    "The secret is in the body, or in Basic authentication. The clients differ in their permissions: "
                            + "`sales-client` sells, `hr-system` imports employees, `payroll` reads reports.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = TokenRequest.class)),
                @Content(
                        mediaType = "application/x-www-form-urlencoded",
                        schema = @Schema(implementation = TokenRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "The grant type or the audience is another; or the request is not well-formed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenRefusal.class)))
    @APIResponse(
            responseCode = "401",
            description = "The client is not known, or its secret is wrong",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TokenRefusal.class)))
    public Response fetchToken(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            TokenRequest request) {
        if (request == null || !"client_credentials".equals(request.grantType())) {
            return refuse(Response.Status.BAD_REQUEST, TokenRefusal.UNSUPPORTED_GRANT_TYPE);
        }
        if (request.audience() != null && !request.audience().equals(AccessTokens.AUDIENCE)) {
            return refuse(Response.Status.BAD_REQUEST, TokenRefusal.INVALID_TARGET);
        }
        return credentials(authorization, request)
                .flatMap(clients::authenticate)
                .map(this::grant)
                .orElseGet(() -> refuse(Response.Status.UNAUTHORIZED, TokenRefusal.INVALID_CLIENT));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response fetchTokenByForm(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @FormParam("audience") String audience,
            @BeanParam CodeExchange exchange) {
        TokenRequest request = new TokenRequest(grantType, clientId, clientSecret, audience);
        return "authorization_code".equals(grantType)
                ? exchange(authorization, request, exchange)
                : fetchToken(authorization, request);
    }

    private Response exchange(String authorization, TokenRequest request, CodeExchange exchange) {
        return credentials(authorization, request)
                .flatMap(clients::authenticate)
                .map(client -> codes.exchange(
                                exchange.code(), client.clientId(), exchange.redirectUri(), exchange.codeVerifier())
                        .map(signedIn -> tokensOf(signedIn, client))
                        .orElseGet(() -> refuse(Response.Status.BAD_REQUEST, TokenRefusal.INVALID_GRANT)))
                .orElseGet(() -> refuse(Response.Status.UNAUTHORIZED, TokenRefusal.INVALID_CLIENT));
    }

    private Response tokensOf(SignedIn signedIn, RegisteredClient client) {
        return tokens(
                tokens.issueTo(signedIn), signedIn.user().permissions(), tokens.idToken(signedIn, client.clientId()));
    }

    private static Optional<ClientCredentials> credentials(String authorization, TokenRequest request) {
        return ClientCredentials.ofHeader(authorization)
                .or(() -> ClientCredentials.ofBody(request.clientId(), request.clientSecret()));
    }

    private Response grant(RegisteredClient client) {
        return tokens(tokens.issueTo(client), client.permissions(), null);
    }

    private static Response tokens(String access, Set<String> permissions, String idToken) {
        return uncached(Response.ok(new TokenResponse(
                access, "Bearer", AccessTokens.LIFETIME.toSeconds(), scope(permissions, idToken != null), idToken)));
    }

    /** The scope of a user who signed in has {@code openid}, since RFC 6749 does not allow an empty one. */
    private static String scope(Set<String> permissions, boolean signedIn) {
        return Stream.concat(signedIn ? Stream.of("openid") : Stream.empty(), permissions.stream())
                .collect(Collectors.joining(" "));
    }

    private static Response refuse(Response.Status status, TokenRefusal refusal) {
        Response.ResponseBuilder response = Response.status(status).entity(refusal);
        return uncached(
                status == Response.Status.UNAUTHORIZED
                        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sandbox\"")
                        : response);
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
