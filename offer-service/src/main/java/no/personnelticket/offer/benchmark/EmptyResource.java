package no.personnelticket.offer.benchmark;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import no.personnelticket.http.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Answers nothing, to the same callers as the search: the upper limit of what the service can answer. It is not
 * there unless {@code personnelticket.benchmark=true}.
 */
@Path("/benchmark/empty")
@EndpointDisabled(name = "personnelticket.benchmark", stringValue = "false", disableIfMissing = true)
public class EmptyResource {

    @GET
    @RolesAllowed(Permission.OFFERS_SEARCH)
    @Operation(hidden = true)
    public void empty() {}
}
