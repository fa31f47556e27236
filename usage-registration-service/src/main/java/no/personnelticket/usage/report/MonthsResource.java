package no.personnelticket.usage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.CompanyYear;
import no.personnelticket.usage.month.RequiredMonthParameters;
import no.personnelticket.usage.month.YearParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the status of a company's months, and whether the next one can be closed. */
@Path("/personnelticket/v2/reports/months")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class MonthsResource {

    private final ClosedMonthStore closedMonths;
    private final DueMonthsStep dueMonths;
    private final ClosingFailureStore failures;
    private final ClosingCheckStep check;
    private final KnownCompaniesStep companies;
    private final Caller caller;
    private final Clock clock;

    MonthsResource(
            ClosedMonthStore closedMonths,
            DueMonthsStep dueMonths,
            ClosingFailureStore failures,
            ClosingCheckStep check,
            KnownCompaniesStep companies,
            Caller caller,
            Clock clock) {
        this.closedMonths = closedMonths;
        this.dueMonths = dueMonths;
        this.failures = failures;
        this.check = check;
        this.companies = companies;
        this.caller = caller;
        this.clock = clock;
    }

    /** The months of a year that have begun. */
    public record Months(int companyId, int year, List<MonthStatus> months) {}

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary = "Get the status of the months of a company's year",
            description =
                    "OPEN: the month is not over. CLOSING: it is over and the schedule will close it. NOT_DUE: it is over and "
                            + "the schedule will not close it: the company never had a contract or a report, or the month "
                            + "is earlier than its first usage (without usages, than the last month that is over). FAILED: the schedule could not close it "
                            + "and will try again. CLOSED: its report is made. SKIPPED: it has no report because "
                            + "a later month was closed instead, and it has usages or lies between two reports. BEFORE_FIRST: "
                            + "it is earlier than the company's first report and had no usages then. For a company that the "
                            + "rights-service does not know the answer is 404, also if contracts name it.")
    @APIResponse(responseCode = "200", description = "The months that have begun")
    public Months getMonths(@BeanParam YearParameters parameters) {
        CompanyYear year = parameters.coveredYear(caller, clock);
        companies.mustExist(year.companyId());
        YearMonth now = YearMonth.now(clock);
        return new Months(
                year.companyId(),
                year.year(),
                MonthStatus.ofYear(
                        year.year(),
                        now,
                        closedMonths.find(year),
                        failures.find(year),
                        closedMonths.skipped(year.companyId()),
                        closedMonths.last(year.companyId()).orElse(null),
                        dueMonths.find(year.companyId(), now.minusMonths(1))));
    }

    @GET
    @LongRunning
    @Path("closing-check")
    @RolesAllowed(Permission.REPORTS_READ)
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary = "Check what would prevent closing a month, and whose usages would wait",
            description =
                    "Makes the report as closing does and rolls it back; takes as long, and no month can be closed "
                            + "meanwhile.")
    @APIResponse(responseCode = "200", description = "All obstacles; none if the month can be closed")
    public ClosingCheck checkClosing(@BeanParam RequiredMonthParameters parameters) {
        CompanyMonth month = parameters.coveredMonth(caller, clock);
        companies.mustExist(month.companyId());
        return check.check(month);
    }
}
