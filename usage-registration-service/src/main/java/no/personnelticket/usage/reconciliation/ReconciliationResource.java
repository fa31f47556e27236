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
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
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
    @RolesAllowed(Permission.REPORTS_READ)
    @UsageRefuses({
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.IDENTITIES_UNAVAILABLE,
        UsageErrorCode.EVENTS_UNAVAILABLE
    })
    @Operation(
            summary = "Distributed tickets, usages and tax lines, reconciled by the day they were registered on",
            description =
                    "Of a company, or of all where the token covers all; then also what consumers refused, from the "
                            + "quarantine topics. Days without anything are left out.")
    @APIResponse(responseCode = "200", description = "The days on which anything was registered")
    public Reconciliation reconcileUsages(
            @QueryParam("companyId") @Min(1) @Parameter(description = "All companies unless given") Integer companyId,
            @QueryParam("from") @Parameter(description = "The first of this month unless given") LocalDate from,
            @QueryParam("to") @Parameter(description = "Today unless given") LocalDate to) {
        mustCover(companyId);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.badField("to", "must be from the day of from to " + MOST_DAYS + " days later");
        }
        return new Reconciliation(
                companyId,
                first,
                last,
                store.days(companyId, first, last),
                companyId == null ? quarantine.quarantined(first, last) : null);
    }

    private void mustCover(Integer companyId) {
        if (companyId != null) {
            caller.mustCover(companyId);
            companies.mustExist(companyId);
        } else if (!caller.coversAll()) {
            throw Problem.badField("companyId", "is required where the token does not cover all companies");
        }
    }
}
