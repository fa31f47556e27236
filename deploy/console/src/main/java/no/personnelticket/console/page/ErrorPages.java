package no.personnelticket.console.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.ErrorResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows an error of the published form as a page, a form that was refused as forged or too old, and the end of a session. */
public class ErrorPages {

    /** A long session has several, each with a number behind this. */
    private static final String SESSION_COOKIE = "q_session";

    /** What went wrong, and what to tell whoever is asked about it. */
    public record ErrorPage(ErrorResponse error) implements TemplateInstance {}

    /** For a form whose protection against forged requests is missing or over. */
    public record OldForm() implements TemplateInstance {}

    /**
     * For a session whose cookie cannot be read, as after the secret of the client has changed, or whose token is refused, and for
     * a sign-in that the issuer refused.
     */
    public record SignInAgain(boolean wasRefused) implements TemplateInstance {}

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 401) {
            endSession(request, response);
            show(new SignInAgain(request.getUriInfo().getPath().equals(HomeResource.SIGN_IN_REFUSED)), response);
        } else if (response.getEntity() instanceof ErrorResponse error) {
            show(new ErrorPage(error), response);
        } else if (response.getStatus() == 400 && !response.hasEntity()) {
            show(new OldForm(), response);
        }
    }

    /** Without its cookies the next page begins with signing in. */
    private static void endSession(ContainerRequestContext request, ContainerResponseContext response) {
        request.getCookies().keySet().stream()
                .filter(name -> name.startsWith(SESSION_COOKIE))
                .forEach(name -> response.getHeaders()
                        .add(HttpHeaders.SET_COOKIE, name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    }

    private static void show(TemplateInstance page, ContainerResponseContext response) {
        response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}
