package no.personnelticket.console.month;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages and files of a month's report: the report, the taxable benefits, the recount and the rebuild. */
@Path("/months" + ReportResource.MONTH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.REPORTS_READ)
public class ReportResource {

    static final String MONTH = MonthsResource.MONTH;

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int SHOWN = 200;

    private final MonthClient months;

    public ReportResource(MonthClient months) {
        this.months = months;
    }

    /**
     * The taxable benefits.
     *
     * @param shown the first employees, or those with one employee number
     */
    public record Benefits(CompanyMonth month, TaxableBenefits benefits, List<TaxableBenefits.OfEmployee> shown)
            implements TemplateInstance {}

    /** The result of a recount. */
    public record Recount(CompanyMonth month, Verification verification) implements TemplateInstance {}

    /** The result of rebuilding the report from its events. */
    public record Again(CompanyMonth month, Rebuild rebuild) implements TemplateInstance {}

    @GET
    @Path("benefits")
    public TemplateInstance benefits(@RestPath int companyId, @RestPath String month, @RestQuery String employeeNo) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        TaxableBenefits benefits = months.benefits(one);
        return new Benefits(
                one,
                benefits,
                benefits.employees().stream()
                        .filter(benefit ->
                                employeeNo == null || benefit.employeeNo().equals(employeeNo))
                        .limit(SHOWN)
                        .toList());
    }

    /** The tax savings report; if the month is not closed, its current preliminary content. */
    @GET
    @Path("tax-savings.csv")
    @Produces(CSV)
    public Response report(
            @RestPath int companyId, @RestPath String month, @RestQuery @DefaultValue("false") boolean preliminary) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return file(months.report(one, preliminary), one.fileName(preliminary ? "preliminary" : "tax-savings"));
    }

    @GET
    @Path("a-melding.csv")
    @Produces(CSV)
    public Response aMelding(@RestPath int companyId, @RestPath String month) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return file(months.aMelding(one), one.fileName("a-melding"));
    }

    @GET
    @Path("verification")
    public TemplateInstance verify(@RestPath int companyId, @RestPath String month) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return new Recount(one, months.verify(one));
    }

    /** Changes nothing; takes a while, because it reads topics. */
    @POST
    @Path("rebuild")
    public TemplateInstance rebuild(@RestPath int companyId, @RestPath String month) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return new Again(one, months.rebuild(one));
    }

    /** The file has national ids, so browsers must not cache it. */
    private static Response file(String content, String name) {
        return Response.ok(content, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
