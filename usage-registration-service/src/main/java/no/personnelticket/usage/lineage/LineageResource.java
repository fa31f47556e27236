package no.personnelticket.usage.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.MonthParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Traces the lines of closed reports to usages and events, and back. */
@Path("/personnelticket/v2/reports/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class LineageResource {

    private final LineageStore store;
    private final Caller caller;
    private final Clock clock;

    public LineageResource(LineageStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses(UsageErrorCode.REPORT_LINE_NOT_FOUND)
    @Operation(
            summary = "Get the usages of an employee's lines in a closed report, each with its event",
            description = "From a line of the report down to the events: topic, partition and offset, id and SHA-256 "
                    + "of each. Several pensioners may share an employee number; their reference distinguishes "
                    + "them.")
    @APIResponse(responseCode = "200", description = "The employee's lines: one, and one for each month corrected")
    public LineLineage getLineageOfReportLine(
            @BeanParam MonthParameters parameters,
            @QueryParam("employeeNo")
                    @Parameter(description = "Required unless employeeReference is given; pensioners may share one")
                    String employeeNo,
            @QueryParam("employeeReference") UUID employeeReference) {
        CompanyMonth month = parameters.coveredMonth(caller, clock);
        if (employeeNo == null && employeeReference == null) {
            throw Problem.badField("employeeNo", "is required unless employeeReference is given");
        }
        List<LineLineage.Line> lines = store.lines(month, employeeNo, employeeReference);
        if (lines.isEmpty()) {
            throw new Problem(
                    UsageErrorCode.REPORT_LINE_NOT_FOUND, "No closed report of that month has a line of the employee");
        }
        return LineLineage.of(month, lines);
    }

    @GET
    @Path("/{usageId}")
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses(UsageErrorCode.REPORT_LINE_NOT_FOUND)
    @Operation(
            summary = "Get the line of a closed report that includes a usage",
            description =
                    "From an event up to the report: the line in which the saving of this usage was counted, by company, "
                            + "month and employee. 404 while it is in no report.")
    @APIResponse(responseCode = "200", description = "The line, and the usage with its event")
    public UsageLineage getLineageOfUsage(@RestPath UUID usageId) {
        UsageLineage lineage = store.line(usageId)
                .orElseThrow(() -> new Problem(
                        UsageErrorCode.REPORT_LINE_NOT_FOUND, "No line of a closed report includes the usage"));
        caller.mustCover(lineage.companyId());
        return lineage;
    }
}
