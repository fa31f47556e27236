package no.personnelticket.usage.elsewhere;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CallingClient;
import no.personnelticket.usage.month.CompanyYear;
import no.personnelticket.usage.month.YearParameters;
import no.personnelticket.usage.report.KnownCompaniesStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements of employers on how much of employees' tax-free amounts other staff discounts than tickets used. */
@Path("/personnelticket/v2/reports/used-elsewhere")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class UsedElsewhereResource {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_IN_JSON = 1_000;

    private final UsedElsewhereStore store;
    private final KnownCompaniesStep companies;
    private final UsedElsewhereStep step;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    UsedElsewhereResource(
            UsedElsewhereStore store,
            KnownCompaniesStep companies,
            UsedElsewhereStep step,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.companies = companies;
        this.step = step;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The statement of an employer; for other employees the earlier statements remain. */
    @Schema(name = "UsedElsewhereStatement")
    public record Statement(
            @NotEmpty @Size(max = MOST_IN_JSON) List<@NotNull @Valid UsedElsewhere> employees) {}

    @GET
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary = "Get what a company stated as used of its employees' tax-free amounts of a year",
            description =
                    "The newest statement of each employee; an employee without one counts as having used nothing "
                            + "elsewhere.")
    @APIResponse(responseCode = "200", description = "The newest statement of each employee")
    public StatedElsewhere getUsedElsewhere(@BeanParam YearParameters parameters) {
        CompanyYear year = parameters.coveredYear(caller, clock);
        companies.mustExist(year.companyId());
        return store.find(year);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.REPORTS_CLOSE)
    @Audited(subjectInBody = true)
    @UsageRefuses({UsageErrorCode.COMPANY_NOT_FOUND, UsageErrorCode.IDENTITIES_UNAVAILABLE})
    @Operation(
            summary = "State how much of employees' tax-free amounts of a year other staff discounts have used so far",
            description =
                    "As JSON of at most 1000 employees, or as text/csv of at most 100000 lines after the header, with "
                            + "the columns employeeReference and amount (NOK, at most eight digits before two decimals, as "
                            + "1250.00). No employee may be given twice. The tax-free amount is "
                            + "for all staff discounts of an employer together; the stated amount is deducted from it in every month "
                            + "closed from now on, which also corrects the taxable amounts of earlier months of the year. Either all "
                            + "statements are stored or none.")
    @APIResponse(responseCode = "200", description = "The newest statement of each employee")
    public StatedElsewhere stateUsedElsewhere(
            @BeanParam YearParameters parameters,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Statement.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    @Valid
                    Statement statement) {
        CompanyYear year = parameters.companyYear(clock);
        audit.write("stateUsedElsewhere", subject(year, statement));
        caller.mustCover(year.companyId());
        return step.add(year, statement.employees(), index -> "employees[" + index + "].employeeReference", client());
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Permission.REPORTS_CLOSE)
    @Audited
    @Operation(hidden = true)
    public StatedElsewhere stateUsedElsewhereAsCsv(@BeanParam YearParameters parameters, @NotNull String csv) {
        CompanyYear year = parameters.coveredYear(caller, clock);
        UsedElsewhereCsv read = new UsedElsewhereCsv(csv);
        Problem.throwIfAny(read.wrong().stream()
                .map(wrong -> new ErrorSpecification("line " + wrong.line() + ": " + wrong.field(), wrong.reason()))
                .toList());
        if (read.rows().isEmpty() || read.rows().size() > MOST_ROWS) {
            throw Problem.badField("body", "must have 1 to " + MOST_ROWS + " lines after the header");
        }
        return step.add(year, read.rows(), read::placeOfEmployee, client());
    }

    private CallingClient client() {
        return new CallingClient(caller.client(), caller.clientName().orElse(null));
    }

    private static String subject(CompanyYear year, Statement statement) {
        return "companyId=%d year=%d".formatted(year.companyId(), year.year())
                + statement.employees().stream()
                        .map(employee -> " employeeReference=" + employee.employeeReference())
                        .collect(Collectors.joining());
    }
}
