package no.personnelticket.rights.code;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code pages, as published. */
@Path("/personnelticket/v2/code-pages")
@Tag(name = "Codes")
public class CodePagesResource {

    private final CodeStore codes;

    public CodePagesResource(CodeStore codes) {
        this.codes = codes;
    }

    @GET
    @Path("/{page}")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Operation(summary = "Get the codes of a page")
    public List<Code> findCodes(
            @Parameter(description = "ticket-types, pay-types, employment-types, hire-end-causes or family-relations")
                    @PathParam("page")
                    String page) {
        List<Code> found = codes.page(page);
        if (found.isEmpty()) {
            throw Problem.notFound("CODE_PAGE_NOT_FOUND", "There is no such code page");
        }
        return found;
    }
}
