package no.personnelticket.usage.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.usage.identity.EmployeeIdentitiesClient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of the savings is taxable income. */
@Path("/personnelticket/v2/reports/taxable-benefits")
@Tag(name = "Reports")
public class TaxableBenefitsResource {

    private final YearSavingStore savings;
    private final EmployeeIdentitiesClient identities;
    private final Caller caller;
    private final Clock clock;

    public TaxableBenefitsResource(
            YearSavingStore savings, EmployeeIdentitiesClient identities, Caller caller, Clock clock) {
        this.savings = savings;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @Operation(summary = "The taxable benefit of each employee of a company in a month")
    public TaxableBenefits getTaxableBenefits(
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
        CompanyMonth asked = CompanyMonth.of(companyId, year, month, LocalDate.now(clock));
        caller.mustCover(asked.companyId());
        List<YearSaving> saved = savings.upTo(asked);
        return TaxableBenefits.of(
                asked,
                saved,
                identities.fetch(
                        asked.companyId(),
                        saved.stream().map(YearSaving::employeeReference).toList()));
    }
}
