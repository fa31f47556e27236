package no.personnelticket.usage.anomaly;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.report.KnownCompaniesStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists refunds and tickets that cannot be right, until somebody decides whether they count. */
@Path("/personnelticket/v2/reports/anomalies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class AnomaliesResource {

    private final AnomalyStore anomalies;
    private final KnownCompaniesStep companies;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    AnomaliesResource(
            AnomalyStore anomalies, KnownCompaniesStep companies, Caller caller, AuditLog audit, Clock clock) {
        this.anomalies = anomalies;
        this.companies = companies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @LongRunning
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary = "List refunds and tickets that somebody has to check, in the order in which they were found",
            description =
                    "Of a company, or of all companies if the token covers all. New ones are searched for every ten minutes.")
    public Page<Anomaly> findAnomalies(
            @QueryParam("companyId") @Min(1) @Parameter(description = "Default: all companies") Integer companyId,
            @QueryParam("includeDecided")
                    @DefaultValue("false")
                    @Parameter(description = "Include anomalies that are decided")
                    boolean includeDecided,
            @BeanParam @Valid Paging paging) {
        caller.mustCoverOneOrAll(companyId);
        if (companyId != null) {
            companies.mustExist(companyId);
        }
        return anomalies.find(companyId, includeDecided, paging);
    }

    @POST
    @Path("decisions")
    @RolesAllowed(Permission.REPORTS_CLOSE)
    @Audited(subjectInBody = true)
    @UsageRefuses({UsageErrorCode.ANOMALY_NOT_FOUND, UsageErrorCode.ANOMALY_DECIDED})
    @Operation(
            summary = "Decide whether an anomaly counts",
            description = "Records who decided and removes the anomaly from the list. It changes no amount: if it does "
                    + "not count, the sales platform must publish a refund.")
    @APIResponse(
            responseCode = "200",
            description = "The anomaly with the decision; a repeated request gets the same answer")
    public Anomaly decideAnomaly(@NotNull @Valid DecisionRequest request) {
        audit.write("decideAnomaly", "ticketDistributionId=" + request.ticketDistributionId());
        caller.mustCoverOneOrAll(find(request).companyId());
        anomalies.decide(
                request,
                clock.instant(),
                new CallingClient(caller.client(), caller.clientName().orElse(null)));
        Anomaly decided = find(request);
        if (decided.decision().decision() != request.decision()) {
            throw new Problem(
                    UsageErrorCode.ANOMALY_DECIDED,
                    "Another decision was made before: " + decided.decision().decision());
        }
        return decided;
    }

    private Anomaly find(DecisionRequest request) {
        return anomalies
                .find(request)
                .orElseThrow(() -> new Problem(UsageErrorCode.ANOMALY_NOT_FOUND, "There is no such anomaly"));
    }
}
