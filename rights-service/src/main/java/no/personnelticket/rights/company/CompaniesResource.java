package no.personnelticket.rights.company;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.token.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The member companies, as published. */
@Path("/personnelticket/v2/companies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class CompaniesResource {

    private final CompanyStore companies;

    public CompaniesResource(CompanyStore companies) {
        this.companies = companies;
    }

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Operation(
            summary = "Find member companies",
            description =
                    "Those whose staff have ticket rights. Every token sees all of them: this is about no person.")
    public Page<Company> findCompanies(
            @QueryParam("employeeNoPrefix") String employeeNoPrefix,
            @QueryParam("name") String name,
            @QueryParam("includeDeleted") @DefaultValue("false") boolean includeDeleted,
            @BeanParam @Valid Paging paging) {
        return companies.search(employeeNoPrefix, name, includeDeleted, paging);
    }
}
