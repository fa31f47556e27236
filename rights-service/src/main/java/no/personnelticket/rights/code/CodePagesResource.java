package no.personnelticket.rights.code;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code pages, as published. */
@Path("/personnelticket/v2/code-pages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes")
public class CodePagesResource {

    private final CodeStore codes;

    public CodePagesResource(CodeStore codes) {
        this.codes = codes;
    }

    @GET
    @Path("/{page}")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @RightsRefuses(RightsErrorCode.CODE_PAGE_NOT_FOUND)
    @Operation(
            summary = "Get the codes of a page",
            description =
                    "The values that fields of the employee record and of family members may have, and what they mean.")
    public List<Code> findCodes(
            @Parameter(
                            description = "The code page",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "ticket-types",
                                                "pay-types",
                                                "employment-types",
                                                "hire-end-causes",
                                                "family-relations"
                                            }))
                    @PathParam("page")
                    String page) {
        List<Code> found = codes.page(page);
        if (found.isEmpty()) {
            throw new Problem(RightsErrorCode.CODE_PAGE_NOT_FOUND, "There is no such code page");
        }
        return found;
    }
}
