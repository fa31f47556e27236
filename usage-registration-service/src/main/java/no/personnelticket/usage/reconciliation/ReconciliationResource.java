package no.personnelticket.usage.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.report.KnownCompaniesStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows whether everything that arrived became usages and tax lines. */
@Path("/personnelticket/v2/reports/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReconciliationResource {

    private static final int MOST_DAYS = 366;

    private final ReconciliationStore store;
    private final QuarantineClient quarantine;
    private final KnownCompaniesStep companies;
    private final Caller caller;
    private final Clock clock;

    ReconciliationResource(
            ReconciliationStore store,
            QuarantineClient quarantine,
            KnownCompaniesStep companies,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.quarantine = quarantine;
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
            summary = "Reconcile distributed tickets, usages and tax lines by the day of registration",
            description =
                    "Of a company, or of all companies if the token covers all; then also with refused records, from the "
                            + "quarantine topics. Days without registrations are left out.")
    @APIResponse(responseCode = "200", description = "The days on which anything was registered")
    public Reconciliation reconcileUsages(
            @QueryParam("companyId") @Min(1) @Parameter(description = "Default: all companies") Integer companyId,
            @QueryParam("from") @Parameter(description = "Default: the first day of the month of `to`") LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "Default: today; not before `from` and at most 366 days after it")
                    LocalDate to) {
        caller.mustCoverOneOrAll(companyId);
        if (companyId != null) {
            companies.mustExist(companyId);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.badField("to", "must be at most " + MOST_DAYS + " days after from, and not before it");
        }
        return new Reconciliation(
                companyId,
                first,
                last,
                store.days(companyId, first, last),
                companyId == null ? quarantine.quarantined(first, last) : null);
    }
}
