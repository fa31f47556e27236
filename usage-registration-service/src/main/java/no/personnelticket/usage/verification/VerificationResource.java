package no.personnelticket.usage.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.YearMonth;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what is stored of a company's months holds together. */
@Path("/personnelticket/v2/reports/verification")
@Tag(name = "Reports")
public class VerificationResource {

    private final VerificationStore store;
    private final Caller caller;
    private final Clock clock;

    public VerificationResource(VerificationStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Count again whether usages, reports and tax lines of a company's months hold together",
            description = "Changes nothing. What is wrong is named by usage, ticket, month or employee reference.")
    public Verification verify(
            @QueryParam("companyId") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER))
                    String companyId,
            @QueryParam("from") @Parameter(description = "A month, as 2026-01; January of this year unless given")
                    String from,
            @QueryParam("to") @Parameter(description = "A month, as 2026-12; the current one unless given") String to) {
        CompanyMonths months = CompanyMonths.of(companyId, from, to, YearMonth.now(clock));
        caller.mustCover(months.companyId());
        return Verification.of(months, store.verify(months));
    }
}
