package no.personnelticket.usage.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;
import no.personnelticket.usage.UsageErrorCode;
import no.personnelticket.usage.UsageRefuses;
import no.personnelticket.usage.month.CompanyYear;
import no.personnelticket.usage.month.YearParameters;
import no.personnelticket.usage.report.KnownCompaniesStep;
import no.personnelticket.usage.tax.TaxFreeAmounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows an employee's journeys of a year, what counts, and why. */
@Path("/personnelticket/v2/reports/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class StatementResource {

    private final StatementStore store;
    private final KnownCompaniesStep companies;
    private final Caller caller;
    private final Clock clock;

    public StatementResource(StatementStore store, KnownCompaniesStep companies, Caller caller, Clock clock) {
        this.store = store;
        this.companies = companies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{employeeReference}")
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @UsageRefuses({
        UsageErrorCode.STATEMENT_NOT_FOUND,
        UsageErrorCode.COMPANY_NOT_FOUND,
        UsageErrorCode.IDENTITIES_UNAVAILABLE
    })
    @Operation(
            summary = "Get an employee's statement of an income year",
            description = "Each journey of the employee and the family with its saving, whether it counts in tax and "
                    + "why, in Norwegian and English. Contains no names; employees are identified by the employeeReference of the "
                    + "taxable benefits. Accept: text/plain gives it as plain text.")
    @APIResponse(
            responseCode = "200",
            description = "The statement, including journeys that are not reported yet",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Statement.class)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    public Statement getStatement(
            @RestPath UUID employeeReference,
            @BeanParam YearParameters parameters,
            @QueryParam("language")
                    @DefaultValue("nob")
                    @Parameter(
                            description = "The language of text/plain",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"nob", "eng"},
                                            defaultValue = "nob"))
                    String language) {
        language(language);
        CompanyYear year = parameters.coveredYear(caller, clock);
        return statement(year.companyId(), employeeReference, year.year());
    }

    @GET
    @Path("/{employeeReference}")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed(Permission.REPORTS_READ)
    @Audited
    @Operation(hidden = true)
    public String getStatementAsText(
            @RestPath UUID employeeReference,
            @BeanParam YearParameters parameters,
            @QueryParam("language") @DefaultValue("nob") String language) {
        return new PlainStatement(getStatement(employeeReference, parameters, language), language(language)).text();
    }

    private static PlainStatement.Language language(String code) {
        if (!code.equals("nob") && !code.equals("eng")) {
            throw Problem.badField("language", "must be nob or eng");
        }
        return PlainStatement.Language.valueOf(code);
    }

    private Statement statement(int companyId, UUID employeeReference, int year) {
        List<Journey> journeys = store.journeys(companyId, employeeReference, year);
        if (journeys.isEmpty()) {
            companies.mustExist(companyId);
            throw new Problem(
                    UsageErrorCode.STATEMENT_NOT_FOUND, "The company has no journey of that employee in the year");
        }
        Optional<Money> usedElsewhere = store.usedElsewhere(companyId, employeeReference, year);
        return Statement.of(
                companyId,
                employeeReference,
                year,
                TaxFreeAmounts.left(companyId, year, usedElsewhere),
                usedElsewhere.orElse(null),
                journeys,
                store.taxed(companyId, employeeReference, year));
    }
}
