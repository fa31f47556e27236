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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tax savings report [P]: made when a month is closed, fetched by the employer. */
@Path("/personnelticket/v2/reports/tax-savings")
@Tag(name = "Reports")
public class TaxSavingsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    /** A company's month, as callers of reports name it. */
    public record MonthParameters(
            @QueryParam("companyId") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER))
            String companyId,

            @QueryParam("year")
            @Parameter(
                    description = "From 2021, the current one unless given",
                    schema = @Schema(type = SchemaType.INTEGER))
            String year,

            @QueryParam("month")
            @Parameter(
                    description = "1 to 12, the current one unless given",
                    schema = @Schema(type = SchemaType.INTEGER))
            String month) {

        /** Throws 400 naming what is wrong, 403 unless the caller's token covers the company. */
        public CompanyMonth covered(Caller caller, Clock clock) {
            CompanyMonth asked = CompanyMonth.of(companyId, year, month, LocalDate.now(clock));
            caller.mustCover(asked.companyId());
            return asked;
        }
    }

    private final ClosingStep closing;
    private final RebuildStep rebuilding;
    private final ReportStore reports;
    private final Caller caller;
    private final Clock clock;

    public TaxSavingsResource(
            ClosingStep closing, RebuildStep rebuilding, ReportStore reports, Caller caller, Clock clock) {
        this.closing = closing;
        this.rebuilding = rebuilding;
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Produces(CSV)
    @RolesAllowed(Permission.REPORTS_CLOSE)
    @Operation(summary = "Close a company's month and make its tax savings report; again: the same report")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            description = "The report; X-Report-Status is FINAL or PRELIMINARY, ETag its SHA-256")
    @APIResponse(responseCode = "409", description = "MONTH_NOT_BEGUN, MONTH_ALREADY_PASSED")
    @APIResponse(responseCode = "503", description = "IDENTITIES_UNAVAILABLE: nothing is closed")
    public Response createTaxSavingsReport(@BeanParam MonthParameters parameters) {
        return answer(closing.close(covered(parameters))).build();
    }

    @GET
    @Produces(CSV)
    @RolesAllowed(Permission.REPORTS_READ)
    @Operation(summary = "The tax savings report of a closed month, or what it would be now")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            description = "The report; X-Report-Status is FINAL or PRELIMINARY, ETag its SHA-256")
    @APIResponse(responseCode = "404", description = "REPORT_NOT_FOUND: the month is not closed")
    public Response getTaxSavingsReportAsCsvFile(
            @BeanParam MonthParameters parameters,
            @QueryParam("preliminary") @DefaultValue("false") boolean preliminary,
            @Context Request request) {
        CompanyMonth asked = covered(parameters);
        TaxSavingsReport report = preliminary ? closing.preliminary(asked) : stored(asked);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(new EntityTag(report.sha256()));
        return notModified == null ? answer(report).build() : notModified.build();
    }

    @POST
    @Path("rebuild")
    @RolesAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Make a closed report again from its events, and say whether every byte is the same",
            description =
                    "Reads the events between the offsets that the report keeps, and looks for those that are not "
                            + "there in the whole topics. Changes nothing.")
    @APIResponse(responseCode = "200", description = "Equal, or the first line that differs")
    @APIResponse(responseCode = "404", description = "REPORT_NOT_FOUND: the month is not closed")
    @APIResponse(responseCode = "503", description = "EVENTS_UNAVAILABLE")
    public Rebuild rebuildTaxSavingsReport(@BeanParam MonthParameters parameters) {
        return rebuilding.rebuild(covered(parameters));
    }

    private CompanyMonth covered(MonthParameters parameters) {
        return parameters.covered(caller, clock);
    }

    private TaxSavingsReport stored(CompanyMonth month) {
        return reports.find(month)
                .orElseThrow(() -> Problem.notFound(
                        "REPORT_NOT_FOUND", "There is no report; it is made when the month is closed"));
    }

    private static Response.ResponseBuilder answer(TaxSavingsReport report) {
        return Response.ok(report.content())
                .tag(new EntityTag(report.sha256()))
                .header("X-Report-Status", report.status());
    }
}
