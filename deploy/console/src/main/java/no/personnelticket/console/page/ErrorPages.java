package no.personnelticket.console.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.ErrorResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows an error of the published form as a page, and a form that was refused as forged or too old. */
public class ErrorPages {

    /** What went wrong, and what to tell whoever is asked about it. */
    public record ErrorPage(ErrorResponse error) implements TemplateInstance {}

    /** For a form whose protection against forged requests is missing or over. */
    public record OldForm() implements TemplateInstance {}

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ErrorResponse error) {
            show(new ErrorPage(error), response);
        } else if (response.getStatus() == 400 && !response.hasEntity()) {
            show(new OldForm(), response);
        }
    }

    private static void show(TemplateInstance page, ContainerResponseContext response) {
        response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}
