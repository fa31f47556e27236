package no.personnelticket.sandbox.signin;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import no.personnelticket.http.error.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a user is chosen; there are no passwords. */
@Path("/oauth/authorize")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final String CLIENT = "console";

    private final Users users;
    private final AuthorizationCodes codes;
    private final String redirectUri;

    public SignInResource(
            Users users, AuthorizationCodes codes, @ConfigProperty(name = "sandbox.console.url") String console) {
        this.users = users;
        this.codes = codes;
        this.redirectUri = console + "/signed-in";
    }

    /** The page. Choosing a user sends a request to the same address. */
    public record SignIn(List<User> users) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance chooseUser(@BeanParam AuthorizationParameters request) {
        check(request);
        return new SignIn(users.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@BeanParam AuthorizationParameters request, @FormParam("user") String userId) {
        check(request);
        User user = users.find(userId).orElseThrow(() -> Problem.badField("user", "is not known"));
        UriBuilder back = UriBuilder.fromUri(redirectUri).queryParam("code", codes.give(request, user));
        return Response.seeOther(
                        request.state() == null
                                ? back.build()
                                : back.queryParam("state", "{state}").build(request.state()))
                .build();
    }

    private void check(AuthorizationParameters request) {
        must(CLIENT.equals(request.clientId()), "client_id", "is not a client that people sign in to");
        must(redirectUri.equals(request.redirectUri()), "redirect_uri", "is not the registered one");
        must("code".equals(request.responseType()), "response_type", "must be code");
        must(request.codeChallenge() != null, "code_challenge", "is required");
        must("S256".equals(request.codeChallengeMethod()), "code_challenge_method", "must be S256");
    }

    private static void must(boolean condition, String field, String reason) {
        if (!condition) {
            throw Problem.badField(field, reason);
        }
    }
}
