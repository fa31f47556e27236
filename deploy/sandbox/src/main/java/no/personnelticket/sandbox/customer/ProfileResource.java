package no.personnelticket.sandbox.customer;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import no.personnelticket.http.error.Problem;
import no.personnelticket.sandbox.SandboxErrorCode;
import no.personnelticket.sandbox.SandboxRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Profiles of customers. Only the sandbox can create one, so that a test gets the customer that it needs. */
@Path("/customers/v2/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
public class ProfileResource {

    private final Profiles profiles;

    public ProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Path("/{customerNumber}")
    @SandboxRefuses(SandboxErrorCode.CUSTOMER_NOT_FOUND)
    @Operation(
            summary = "The profile of a customer",
            description = "Stands in for the Customers API, which the rights-service asks before it lets a customer "
                    + "claim ticket rights.")
    public Profile getProfile(long customerNumber) {
        return profiles.find(customerNumber)
                .orElseThrow(() -> new Problem(
                        SandboxErrorCode.CUSTOMER_NOT_FOUND, "There is no customer with number " + customerNumber));
    }

    @POST
    @Operation(
            summary = "Make a customer's profile, or replace it",
            description = "Stands in for the Customers API, where a platform keeps profiles. Only an "
                    + "active profile that is not temporary can be connected to ticket rights.")
    @APIResponse(
            responseCode = "201",
            description = "The profile",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Profile.class)))
    public Response putProfile(@NotNull @Valid Profile profile) {
        profiles.put(profile);
        return Response.created(URI.create("/customers/v2/profiles/" + profile.customerNumber()))
                .entity(profile)
                .build();
    }
}
