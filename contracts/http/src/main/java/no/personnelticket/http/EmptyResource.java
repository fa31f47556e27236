package no.personnelticket.http;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Answers nothing, to the callers of the operations that the benchmarks measure: the upper limit of what a service can
 * answer. It is not there unless {@code personnelticket.benchmark=true}.
 */
@Path("/benchmark/empty")
@EndpointDisabled(name = "personnelticket.benchmark", stringValue = "false", disableIfMissing = true)
public class EmptyResource {

    @GET
    @RolesAllowed({Permission.ENTITLEMENTS_READ, Permission.OFFERS_SEARCH, Permission.ENTITLEMENTS_VALIDATE})
    @Operation(hidden = true)
    public void empty() {}
}
