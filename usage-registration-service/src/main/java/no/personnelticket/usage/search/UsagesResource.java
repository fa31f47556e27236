package no.personnelticket.usage.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.report.KnownCompaniesStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds usages of ticket rights. */
@Path("/personnelticket/v2/usages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usages")
public class UsagesResource {

    private final UsageSearchStore usages;
    private final KnownCompaniesStep companies;
    private final Caller caller;

    public UsagesResource(UsageSearchStore usages, KnownCompaniesStep companies, Caller caller) {
        this.usages = usages;
        this.companies = companies;
        this.caller = caller;
    }

    @GET
    @Audited
    @LongRunning(with = "companyId")
    @RolesAllowed(Permission.USAGES_READ)
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary =
                    "Find the usages of a ticket distribution, a contract, a customer or a company (exactly one of them), of the companies that the token covers",
            description =
                    "validated=false finds tickets that were sold without a valid validation; a ticket that the validation-service has not "
                            + "checked yet is found by neither value.")
    public Page<RegisteredUsage> findUsages(
            @BeanParam UsageParameters parameters,
            @QueryParam("validated") Boolean validated,
            @BeanParam @Valid Paging paging) {
        Optional<Set<Integer>> visible = caller.coversAll() ? Optional.empty() : Optional.of(caller.companyIds());
        UsageCriterion criterion = parameters.criterion();
        if (criterion instanceof UsageCriterion.OfCompany company && caller.covers(company.value())) {
            companies.mustExist(company.value());
        }
        return usages.search(criterion, validated, visible, paging);
    }
}
