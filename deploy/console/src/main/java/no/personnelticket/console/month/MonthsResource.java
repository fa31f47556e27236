package no.personnelticket.console.month;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.personnelticket.console.month.CoveredCompanies.CompanyPage;
import no.personnelticket.console.quarantine.QuarantineStep;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that show the state of months and close them. */
@Path("/months")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.REPORTS_READ)
public class MonthsResource {

    static final String MONTH = "/{companyId: [0-9]{1,9}}/{month: 20[0-9]{2}-(?:0[1-9]|1[0-2])}";

    private final MonthClient months;
    private final CoveredCompanies companies;
    private final QuarantineStep quarantine;
    private final Clock clock;

    public MonthsResource(MonthClient months, CoveredCompanies companies, QuarantineStep quarantine, Clock clock) {
        this.months = months;
        this.companies = companies;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * The table of companies and months.
     *
     * @param companies empty if the companies are unknown
     * @param due the rows of the companies that must close a month of the year
     */
    public record Months(int year, Optional<CompanyPage> companies, List<YearOfCompany> rows, List<YearOfCompany> due)
            implements TemplateInstance {}

    /** One month of a company. */
    public record OneMonth(CompanyMonth month, MonthState state) implements TemplateInstance {}

    /**
     * The check before closing a month, with the form that closes it.
     *
     * @param quarantined the number of quarantined tickets and refunds that are not registered, of all companies and
     *     months; empty if unknown
     */
    public record Check(CompanyMonth month, ClosingCheck check, Optional<Long> quarantined)
            implements TemplateInstance {}

    @GET
    public TemplateInstance now(@RestQuery @DefaultValue("1") int page) {
        return year(YearMonth.now(clock).getYear(), page, null);
    }

    /** The months of all companies, or of one company. */
    @GET
    @Path("year/{year: 20[0-9]{2}}")
    public TemplateInstance year(
            @RestPath int year, @RestQuery @DefaultValue("1") int page, @RestQuery Integer companyId) {
        Optional<CompanyPage> some = companyId == null
                ? companies.page(Math.max(1, page))
                : Optional.of(new CompanyPage(List.of(new Company(companyId, null)), 1, 1));
        List<YearOfCompany> rows = some.stream()
                .flatMap(found -> found.items().stream())
                .map(company -> months.year(company, year))
                .toList();
        return new Months(
                year,
                some,
                rows,
                rows.stream().filter(row -> !row.due().isEmpty()).toList());
    }

    @GET
    @Path(MONTH)
    public TemplateInstance month(@RestPath int companyId, @RestPath String month) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return new OneMonth(one, months.state(one));
    }

    @GET
    @Path(MONTH + "/closing")
    public TemplateInstance check(@RestPath int companyId, @RestPath String month) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return new Check(one, months.check(one), quarantine.openTickets());
    }

    /**
     * Closes the month; this cannot be undone. The service stores who closed it.
     *
     * @param confirmation the month, typed by the user
     */
    @POST
    @Path(MONTH + "/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPORTS_CLOSE)
    public Response close(
            @RestPath int companyId,
            @RestPath String month,
            @RestForm String confirmation,
            @RestForm String closeRunning,
            @RestForm String skipEarlier) {
        if (!month.equals(confirmation)) {
            throw Problem.badField("confirmation", "must be " + month + ", the month to close");
        }
        CompanyMonth one = CompanyMonth.of(companyId, month);
        months.close(one, "yes".equals(closeRunning), "yes".equals(skipEarlier));
        return Response.seeOther(URI.create(one.path())).build();
    }
}
