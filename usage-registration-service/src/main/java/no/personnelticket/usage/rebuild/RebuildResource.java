package no.personnelticket.usage.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.MonthParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks a closed report by rebuilding it from its events. */
@Path("/personnelticket/v2/reports/tax-savings/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class RebuildResource {

    private final RebuildStep step;
    private final Caller caller;
    private final Clock clock;

    public RebuildResource(RebuildStep step, Caller caller, Clock clock) {
        this.step = step;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @LongRunning
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({
        UsageErrorCode.REPORT_NOT_FOUND,
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.IDENTITIES_UNAVAILABLE,
        UsageErrorCode.EVENTS_UNAVAILABLE
    })
    @Operation(
            summary = "Rebuild a closed report from its events and compare every byte",
            description =
                    "Reads the events between the offsets that are stored with the report, and searches for missing ones "
                            + "in the whole topics. Changes nothing.")
    @APIResponse(responseCode = "200", description = "Whether it is equal, and the first line that differs")
    public Rebuild rebuildTaxSavingsReport(@BeanParam MonthParameters parameters) {
        return step.rebuild(parameters.coveredMonth(caller, clock));
    }
}
