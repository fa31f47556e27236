package no.personnelticket.benchmarks.empty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.token.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Checks the token as the services do and answers with an empty body, at the paths of the operations that the
 * benchmarks measure: the upper limit of a service's throughput.
 */
@Path("/benchmark/empty")
@Produces(MediaType.APPLICATION_JSON)
public class EmptyResource {

    @GET
    @Operation(summary = "Answer nothing")
    @RolesAllowed({Permission.ENTITLEMENTS_READ, Permission.OFFERS_SEARCH, Permission.ENTITLEMENTS_VALIDATE})
    public void empty() {}
}
