package no.personnelticket.usage.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.report.KnownCompaniesStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks whether the stored data of a company's months are consistent. */
@Path("/personnelticket/v2/reports/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class VerificationResource {

    private final VerificationStore store;
    private final UnregisteredEventsStep events;
    private final KnownCompaniesStep companies;
    private final Caller caller;
    private final Clock clock;

    VerificationResource(
            VerificationStore store,
            UnregisteredEventsStep events,
            KnownCompaniesStep companies,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.companies = companies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @LongRunning
    @RolesAllowed(Permission.REPORTS_READ)
    @UsageRefuses({
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.IDENTITIES_UNAVAILABLE,
        UsageErrorCode.EVENTS_UNAVAILABLE
    })
    @Operation(
            summary = "Check whether usages, reports and tax lines of a company's months are consistent",
            description =
                    "Changes nothing. Lists what is wrong by usage, ticket, month or employee reference. Also lists tickets "
                            + "and refunds that were processed and are missing, as after a restore.")
    public Verification verifyReports(@BeanParam VerificationParameters parameters) {
        CompanyMonths months = parameters.companyMonths(YearMonth.now(clock));
        caller.mustCover(months.companyId());
        companies.mustExist(months.companyId());
        return Verification.of(months, store.verify(months), events.missing(months));
    }
}
