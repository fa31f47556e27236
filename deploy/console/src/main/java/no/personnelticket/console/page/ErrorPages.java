package no.personnelticket.console.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.error.ErrorResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Shows pages for an error in the published form, for a form that was refused as forged or expired, and for the end of
 * a session.
 */
public class ErrorPages {

    /** A long session has several cookies, whose names end in a number. */
    private static final String SESSION_COOKIE = "q_session";

    /** The error, with the ids that support needs. */
    public record ErrorPage(ErrorResponse error) implements TemplateInstance {}

    /** For a form whose token against forged requests is missing or expired. */
    public record OldForm() implements TemplateInstance {}

    /**
     * For a session whose cookie cannot be read (for instance after a change of the client's secret), a session whose
     * token is refused, and a sign-in that the issuer refused.
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

    /** Deletes the session cookies, so that the next page begins with signing in. */
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
