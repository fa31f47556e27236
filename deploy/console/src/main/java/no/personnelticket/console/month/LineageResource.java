package no.personnelticket.console.month;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.personnelticket.console.kafka.TopicClient;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.apache.kafka.common.TopicPartition;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that explain a figure: from a report's line to its events and back, and an employee's year. */
@Path("/months")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.REPORTS_READ)
public class LineageResource {

    private static final String STATEMENT =
            "{companyId: [0-9]{1,9}}/statements/{year: 20[0-9]{2}}/{employeeReference: [0-9a-f-]{36}}";

    private final MonthClient months;
    private final TopicClient topics;

    public LineageResource(MonthClient months, TopicClient topics) {
        this.months = months;
        this.topics = topics;
    }

    /** The usages behind an employee's lines. */
    public record Lines(CompanyMonth month, LineLineage lineage) implements TemplateInstance {}

    /** The report line that counts a usage. */
    public record UsageLine(UsageLineage lineage) implements TemplateInstance {}

    /** The event from which a usage was registered. */
    public record Event(SourceEvent event) implements TemplateInstance {}

    /** An employee's year. */
    public record Year(int companyId, int year, String employeeReference, Statement statement)
            implements TemplateInstance {}

    @GET
    @Path(MonthsResource.MONTH + "/lines/{employeeReference: [0-9a-f-]{36}}")
    public TemplateInstance lines(@RestPath int companyId, @RestPath String month, @RestPath String employeeReference) {
        CompanyMonth one = CompanyMonth.of(companyId, month);
        return new Lines(one, months.lines(one, employeeReference));
    }

    /** Shows the report line that counts the saving of a usage. */
    @GET
    @Path("usages")
    public TemplateInstance usage(@RestQuery String usageId) {
        if (usageId == null) {
            throw Problem.badField("usageId", "is required");
        }
        return new UsageLine(months.line(usageId.strip()));
    }

    /**
     * Shows the event from which a usage was registered. It is found by the usage, so that the service decides who may
     * see it and logs that it was read.
     */
    @GET
    @Path("usages/{usageId: [0-9a-f-]{36}}/event")
    public TemplateInstance event(@RestPath String usageId) {
        ReportedUsage usage = months.line(usageId).usage();
        ReportedUsage.Source source = usage.source();
        return new Event(topics.at(new TopicPartition(source.topic(), source.partition()), source.offset())
                .map(event -> SourceEvent.of(event, usage.ticketId()))
                .orElseThrow(() -> new Problem(
                        CommonErrorCode.NOT_FOUND,
                        "The event is not in its topic, or the topic's retention deleted it")));
    }

    @GET
    @Path(STATEMENT)
    public TemplateInstance statement(@RestPath int companyId, @RestPath int year, @RestPath String employeeReference) {
        return new Year(companyId, year, employeeReference, months.statement(companyId, year, employeeReference));
    }

    /** The statement as text for printing. */
    @GET
    @Path(STATEMENT + "/{language: nob|eng}.txt")
    @Produces("text/plain;charset=UTF-8")
    public Response text(
            @RestPath int companyId,
            @RestPath int year,
            @RestPath String employeeReference,
            @RestPath String language) {
        return Response.ok(months.statementAsText(companyId, year, employeeReference, language))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + year + "-" + language + ".txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
