package no.personnelticket.usage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.usage.month.CompanyMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the months of a company are. */
@Path("/personnelticket/v2/reports/months")
@Tag(name = "Reports")
public class MonthsResource {

    private final ReportStore reports;
    private final Caller caller;
    private final Clock clock;

    public MonthsResource(ReportStore reports, Caller caller, Clock clock) {
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    /** The months of a year that have begun. */
    public record Months(int companyId, int year, List<MonthStatus> months) {}

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "How far the months of a company's year are",
            description = "OPEN while the month runs, CLOSING when it is over and its report is due, CLOSED once the "
                    + "report is made, SKIPPED where a later month was closed without it.")
    public Months getMonths(
            @QueryParam("companyId") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER))
                    String companyId,
            @QueryParam("year")
                    @Parameter(
                            description = "From 2021, the current one unless given",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String year) {
        CompanyMonth asked = CompanyMonth.of(companyId, year, "1", LocalDate.now(clock));
        caller.mustCover(asked.companyId());
        int ofYear = asked.month().getYear();
        return new Months(
                asked.companyId(),
                ofYear,
                MonthStatus.ofYear(
                        ofYear,
                        YearMonth.now(clock),
                        reports.closed(asked.companyId(), ofYear),
                        reports.lastClosed(asked.companyId()).orElse(null)));
    }
}
