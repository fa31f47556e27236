package no.personnelticket.rights.holder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The holders of ticket rights, as published. */
@Path("/personnelticket/v2/ticketrightsholders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ticket right holders")
public class TicketRightsHoldersResource {

    private final TicketRightsHolderStore holders;
    private final CompanyStore companies;
    private final Caller caller;

    public TicketRightsHoldersResource(TicketRightsHolderStore holders, CompanyStore companies, Caller caller) {
        this.holders = holders;
        this.companies = companies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    @Audited
    @RightsRefuses(RightsErrorCode.COMPANY_NOT_FOUND)
    @Operation(
            summary = "Find the holders of a company's ticket rights, with their pickup codes",
            description = "Page by page: employees and family members who hold ticket rights. A pickup code is a "
                    + "secret that a company gives to its holder only.")
    public Page<TicketRightsHolder> findTicketRightsHolders(
            @QueryParam("employeeNo") @Min(-Plausible.HIGHEST_NUMBER) @Max(Plausible.HIGHEST_NUMBER) Long employeeNo,
            @QueryParam("companyId") @NotNull @Min(1) Integer companyId,
            @QueryParam("fromDate") LocalDate fromDate,
            @BeanParam @Valid Paging paging) {
        caller.mustCover(companyId);
        companies.mustExist(companyId);
        return holders.search(companyId, employeeNo, fromDate, paging);
    }
}
