package no.personnelticket.console.overview;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.Permission;
import org.jboss.resteasy.reactive.RestQuery;

/** The page that shows whether everything runs, and what needs somebody. */
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
     * @param paused whether it stays as it is; else it is refreshed every ten seconds
     */
    public record Overview(SystemState state, boolean paused) implements TemplateInstance {}

    /** What is refreshed of it. */
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
