package no.personnelticket.usage.benefit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import no.personnelticket.usage.month.CompanyMonth;
import no.personnelticket.usage.month.MonthParameters;
import no.personnelticket.usage.report.ClosedMonthStore;
import no.personnelticket.usage.report.ClosingObstaclesStep;
import no.personnelticket.usage.report.FindReportStep;
import no.personnelticket.usage.report.ReportLineStore;
import no.personnelticket.usage.report.TaxSavingsCsv;
import no.personnelticket.usage.report.TaxSavingsReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the taxable part of the savings. */
@Path("/personnelticket/v2/reports/taxable-benefits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class TaxableBenefitsResource {

    private final BenefitStore benefits;
    private final YearSavingStore savings;
    private final FindReportStep reports;
    private final ReportLineStore lines;
    private final ClosedMonthStore closedMonths;
    private final ClosingObstaclesStep obstacles;
    private final EmployeeIdentitiesClient identities;
    private final Caller caller;
    private final Clock clock;

    public TaxableBenefitsResource(
            BenefitStore benefits,
            YearSavingStore savings,
            FindReportStep reports,
            ReportLineStore lines,
            ClosedMonthStore closedMonths,
            ClosingObstaclesStep obstacles,
            EmployeeIdentitiesClient identities,
            Caller caller,
            Clock clock) {
        this.benefits = benefits;
        this.savings = savings;
        this.reports = reports;
        this.lines = lines;
        this.closedMonths = closedMonths;
        this.obstacles = obstacles;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @LongRunning
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.MONTH_ALREADY_PASSED,
        UsageErrorCode.MONTH_NOT_BEGUN,
        UsageErrorCode.IDENTITIES_UNAVAILABLE
    })
    @Operation(
            summary = "Get the taxable benefit of each employee of a company in a month",
            description = "For a closed month as reported; for an open month as closing it now would "
                    + "report it. Includes corrections of earlier months.")
    public TaxableBenefits getTaxableBenefits(@BeanParam MonthParameters parameters) {
        CompanyMonth month = parameters.coveredMonth(caller, clock);
        return closedMonths.isClosed(month)
                ? TaxableBenefits.reported(month, benefits.find(month))
                : preliminary(month);
    }

    @GET
    @LongRunning
    @Path("a-melding")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({
        UsageErrorCode.REPORT_NOT_FOUND,
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.IDENTITIES_UNAVAILABLE
    })
    @Operation(
            summary = "Get the taxable benefits of a closed month in the terms of the a-melding",
            description =
                    "One line for each employee and calendar month that a saving of the report belongs to, with an "
                            + "amount that is not zero: naturalytelse, skattepliktig personalrabatt. The amount goes into the "
                            + "a-melding of kalendermaaned, which is corrected if korrigererTidligereMaaned is true; "
                            + "korrigererTidligereAar is true if that is one of an earlier income year. ansattstatus is A, P or E. "
                            + "omfatter is KUN_BILLETTER if the employer stated no use of the tax-free amount by other staff "
                            + "discounts (POST /personnelticket/v2/reports/used-elsewhere): then the amount counts tickets only. "
                            + "Has the same separator and order of employees as the report.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public String getTaxableBenefitsForAMelding(@BeanParam MonthParameters parameters) {
        CompanyMonth month = parameters.coveredMonth(caller, clock);
        TaxSavingsReport report = reports.find(month);
        return AMeldingCsv.of(
                month.month(), TaxSavingsCsv.separatorOf(report.csv()), benefits.find(month), lines.find(month));
    }

    private TaxableBenefits preliminary(CompanyMonth month) {
        obstacles.refusePreliminary(month);
        List<YearSaving> saved = savings.upTo(month);
        return TaxableBenefits.preliminary(
                month,
                saved,
                identities.fetch(
                        month.companyId(),
                        saved.stream()
                                .map(YearSaving::employeeReference)
                                .distinct()
                                .toList(),
                        month.lastDay()));
    }
}
