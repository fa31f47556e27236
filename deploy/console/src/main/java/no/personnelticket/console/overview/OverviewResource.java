package no.personnelticket.console.overview;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestQuery;

/** The page that shows whether everything runs, and which work is open. */
@Path("/overview")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.SYSTEM_READ)
public class OverviewResource {

    private final SystemStateClient system;

    public OverviewResource(SystemStateClient system) {
        this.system = system;
    }

    /**
     * The whole page.
     *
     * @param paused whether refreshing is off; else the page is refreshed every ten seconds
     */
    public record Overview(SystemState state, boolean paused) implements TemplateInstance {}

    /** The part of the page that is refreshed. */
    public record Now(SystemState state) implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("false") boolean paused) {
        return new Overview(system.now(), paused);
    }

    @GET
    @Path("now")
    public TemplateInstance now() {
        return new Now(system.now());
    }
}
