package no.personnelticket.console.employee;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The pages that import employees and explain a person's rights. */
@Path("/employees")
@Produces(MediaType.TEXT_HTML)
public class EmployeesResource {

    private static final String API = "/personnelticket/v2/";
    private static final String FILES = API + "imports/employee-files";

    private final ServiceClient services;
    private final ObjectMapper json;

    public EmployeesResource(ServiceClient services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** The page on which the user chooses a file or a person. */
    public record Employees() implements TemplateInstance {}

    /** The result of an import. */
    public record Imported(ImportResult result) implements TemplateInstance {}

    /** The persons with an employee number: several pensioners may share one. */
    public record Rights(int companyId, String employeeNo, List<Family> families) implements TemplateInstance {}

    @GET
    @RolesAllowed(Permission.EMPLOYEES_READ)
    public TemplateInstance employees() {
        return new Employees();
    }

    /** Imports the valid rows and lists each refused row. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    public TemplateInstance importFile(@RestForm FileUpload file) {
        mustBeGiven(file);
        return new Imported(services.upload(Service.RIGHTS, FILES, file.uploadedFile(), "text/csv")
                .orProblem()
                .as(ImportResult.class));
    }

    /**
     * The same for the page's script: each line of JSON has the number of rows read so far, and the last line has the
     * page.
     */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("application/x-ndjson;qs=0.5")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    public StreamingOutput importFileWithProgress(@RestForm FileUpload file) {
        mustBeGiven(file);
        Stream<Answer> lines = services.uploadInLines(Service.RIGHTS, FILES, file.uploadedFile(), "text/csv");
        return page -> {
            try (lines) {
                for (Answer line : (Iterable<Answer>) lines::iterator) {
                    Answer result = line.at("result");
                    write(
                            page,
                            result.json().isMissingNode()
                                    ? line.json()
                                    : Map.of("page", new Imported(result.as(ImportResult.class)).render()));
                }
            } catch (UncheckedIOException brokenOff) {
                throw brokenOff.getCause();
            }
        };
    }

    private void write(OutputStream page, Object line) throws IOException {
        page.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    private static void mustBeGiven(FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw Problem.badField("file", "must be given");
        }
    }

    @GET
    @Path("rights")
    @RolesAllowed(Permission.EMPLOYEES_READ)
    public TemplateInstance rights(@RestQuery int companyId, @RestQuery long employeeNo) {
        List<Person> found = services.get(
                        Service.RIGHTS,
                        API + "employees?companyId=" + companyId + "&employeeNo=" + employeeNo
                                + "&includeFamilyMembers=true&includeTicketRights=true")
                .orProblem()
                .as(Person.Found.class)
                .items();
        return new Rights(
                companyId,
                Long.toString(employeeNo),
                found.stream()
                        .map(employee -> Family.of(employee, explanations(employee)))
                        .toList());
    }

    private List<Explanation> explanations(Person employee) {
        return List.of(services.get(Service.RIGHTS, API + "employees/" + employee.id() + "/ticket-right-explanations")
                .orProblem()
                .as(Explanation[].class));
    }
}
