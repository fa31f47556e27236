package no.personnelticket.console.page;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import no.personnelticket.http.error.Problem;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The start page, the choice of the language, and signing out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class HomeResource {

    static final String SIGN_IN_REFUSED = "/sign-in-refused";

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    /** A path, with or without a query; never another site, such as {@code //example.com}. */
    private static final Pattern PAGE_OF_OURS =
            Pattern.compile("/([A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&%._~+:-]*)?)?");

    private final Navigation navigation;
    private final OidcSession session;

    public HomeResource(Navigation navigation, OidcSession session) {
        this.navigation = navigation;
        this.session = session;
    }

    /** The page for a user without any permission. */
    public record NothingAllowed() implements TemplateInstance {}

    /** Redirects to the first page that the user may open. */
    @GET
    public Response home() {
        return navigation.entries().stream()
                .findFirst()
                .map(first -> Response.seeOther(URI.create(first.path())).build())
                .orElseGet(() -> Response.ok(new NothingAllowed()).build());
    }

    /** Switches the language, and shows the page at {@code from} again. */
    @GET
    @Path("language/{code: nob|eng}")
    public Response chooseLanguage(@RestPath String code, @RestQuery String from) {
        NewCookie cookie = new NewCookie.Builder(Viewer.LANGUAGE_COOKIE)
                .value(Language.of(code, List.of()).code())
                .path("/")
                .maxAge(A_YEAR_IN_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(pageOfOurs(from)).cookie(cookie).build();
    }

    /**
     * The issuer redirects the browser to this page if it refuses a sign-in. The page does not show the parameters (RFC
     * 6749, section 4.1.2.1), since anybody can write them.
     */
    @GET
    @Path("sign-in-refused")
    @PermitAll
    public Response signInRefused(
            @RestQuery String error,
            @RestQuery("error_description") String description,
            @RestQuery("error_uri") String uri,
            @RestQuery String state) {
        return Response.status(Response.Status.UNAUTHORIZED).build();
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signOut() {
        return session.logout()
                .replaceWith(() -> Response.seeOther(URI.create("/")).build());
    }

    private static URI pageOfOurs(String path) {
        if (path == null || !PAGE_OF_OURS.matcher(path).matches()) {
            throw Problem.badField("from", "must be the path of a page");
        }
        return URI.create(path);
    }
}
