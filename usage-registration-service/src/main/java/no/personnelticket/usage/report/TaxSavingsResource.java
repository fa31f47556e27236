package no.personnelticket.usage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.MonthParameters;
import no.personnelticket.usage.month.ReportStatus;
import no.personnelticket.usage.month.RequiredMonthParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tax savings report [P]: made when a month is closed, fetched by the employer. */
@Path("/personnelticket/v2/reports/tax-savings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class TaxSavingsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final ClosingStep closing;
    private final FindReportStep reports;
    private final Caller caller;
    private final Clock clock;

    TaxSavingsResource(ClosingStep closing, FindReportStep reports, Caller caller, Clock clock) {
        this.closing = closing;
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @LongRunning
    @Produces(CSV)
    @RolesAllowed(Permission.REPORTS_CLOSE)
    @Audited
    @UsageRefuses({
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.EARLIER_MONTHS_OPEN,
        UsageErrorCode.MONTH_ALREADY_PASSED,
        UsageErrorCode.MONTH_NOT_BEGUN,
        UsageErrorCode.MONTH_RUNNING,
        UsageErrorCode.IDENTITIES_UNAVAILABLE
    })
    @Operation(
            summary =
                    "Close a company's month permanently and make its tax savings report; a repeated call gets the same report",
            description =
                    "Year and month are required. Usages of a running month after the call are reported in the "
                            + "next one. GET /personnelticket/v2/reports/months/closing-check shows beforehand what would prevent it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            headers = {
                @Header(
                        name = "ETag",
                        description = "The SHA-256 of the report's bytes",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "X-Report-Status",
                        description = "FINAL if the month is closed",
                        schema = @Schema(implementation = ReportStatus.class))
            },
            description = "The report")
    public Response createTaxSavingsReport(
            @BeanParam RequiredMonthParameters parameters,
            @QueryParam("closeRunning")
                    @DefaultValue("false")
                    @Parameter(description = "Close the month although it is not over")
                    boolean closeRunning,
            @QueryParam("skipEarlier")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Report usages of earlier open months in this month, and leave those without "
                                    + "reports permanently")
                    boolean skipEarlier) {
        CallingClient by =
                new CallingClient(caller.client(), caller.clientName().orElse(null));
        return answer(closing.close(
                        parameters.coveredMonth(caller, clock), new ClosingRequest(by, closeRunning, skipEarlier)))
                .build();
    }

    @GET
    @LongRunning
    @Produces(CSV)
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({
        UsageErrorCode.REPORT_NOT_FOUND,
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.MONTH_ALREADY_PASSED,
        UsageErrorCode.MONTH_NOT_BEGUN,
        UsageErrorCode.IDENTITIES_UNAVAILABLE
    })
    @Operation(
            summary = "Get the tax savings report of a closed month, or a preliminary one",
            description = "One line for each employee with private travel in the report, also if the savings add up "
                    + "to 0.00, and another one with that month's dates for each earlier month that it corrects. The lines "
                    + "are in the order of employeeNo and ssn, both as text, and fromDate. employeeStatus is that of "
                    + "the last day of the report's month.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            headers = {
                @Header(
                        name = "ETag",
                        description = "The SHA-256 of the report's bytes",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "X-Report-Status",
                        description = "FINAL if the month is closed",
                        schema = @Schema(implementation = ReportStatus.class))
            },
            description = "The report")
    @APIResponse(
            responseCode = "304",
            description = "The report is that of If-None-Match",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The one of If-None-Match",
                            schema = @Schema(type = SchemaType.STRING)))
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public Response getTaxSavingsReportAsCsvFile(
            @BeanParam MonthParameters parameters,
            @QueryParam("preliminary") @DefaultValue("false") boolean preliminary,
            @Context Request request) {
        CompanyMonth month = parameters.coveredMonth(caller, clock);
        TaxSavingsReport report = preliminary ? closing.preliminary(month) : reports.find(month);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(new EntityTag(report.sha256()));
        return notModified == null ? answer(report).build() : notModified.build();
    }

    private static Response.ResponseBuilder answer(TaxSavingsReport report) {
        return Response.ok(report.content())
                .tag(new EntityTag(report.sha256()))
                .header("X-Report-Status", report.status());
    }
}
