package no.personnelticket.rights.employee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.RefusedParameters;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.employee.EmployeeImportStep.Imported;
import no.personnelticket.store.DatabaseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The daily import of a company's employees, as published. Importing the same again changes nothing. */
@Path("/personnelticket/v2/imports/employees")
@Tag(name = "Employees")
public class EmployeeImportsResource {

    private final EmployeeImportStep step;
    private final EmployeeFileStep fileStep;
    private final CompanyStore companies;
    private final KnownCodeStore codes;
    private final Caller caller;
    private final Clock clock;

    public EmployeeImportsResource(
            EmployeeImportStep step,
            EmployeeFileStep fileStep,
            CompanyStore companies,
            KnownCodeStore codes,
            Caller caller,
            Clock clock) {
        this.step = step;
        this.fileStep = fileStep;
        this.companies = companies;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The employee that a record became.
     *
     * @param warnings what is doubtful in the record
     */
    public record ImportedEmployee(UUID id, Change change, List<Finding> warnings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(summary = "Import one employee; with id it updates")
    public RestResponse<ImportedEmployee> importNewEmployee(@NotNull EmployeeRecord record) {
        RefusedParameters.refuse(EmployeeRecordRules.check(record, codes.all(), LocalDate.now(clock)));
        caller.mustCover(record.companyId());
        if (companies.find(record.companyId()).isEmpty()) {
            throw Problem.badField("companyId", "is not a member company");
        }
        Imported imported = record.id() == null ? step.importAll(List.of(record)) : update(record);
        imported.numbersInUse().values().forEach(EmployeeImportsResource::refuseNumberInUse);
        return RestResponse.status(
                imported.change() == Change.NEW ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new ImportedEmployee(
                        imported.employeeIds().get(0),
                        imported.change(),
                        EmployeeRecordRules.warnings(record, formerNumber(imported))));
    }

    private static Long formerNumber(Imported imported) {
        return imported.formerNumbers().values().stream().findFirst().orElse(null);
    }

    private Imported update(EmployeeRecord record) {
        try {
            return step.update(record)
                    .orElseThrow(() ->
                            Problem.notFound("EMPLOYEE_NOT_FOUND", "There is no employee with this id in the company"));
        } catch (DatabaseException fault) {
            throw fault.isUniqueViolation()
                    ? Problem.badField("ssn", "is, with dateOfBirth, another employee of the company")
                    : fault;
        }
    }

    private static void refuseNumberInUse(UUID employee) {
        throw Problem.conflict("EMPLOYEE_NUMBER_IN_USE", "employeeNo: " + NumberInUse.reason(employee));
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(
            summary =
                    "Import a file with the published columns; good rows are imported, the others are refused one by one")
    public ImportResult importEmployees(InputStream file, @Context HttpHeaders headers) throws IOException {
        FileOutcome outcome = fileStep.importFile(file, charset(headers.getMediaType()), caller::covers);
        if (outcome instanceof FileOutcome.Unsupported unsupported) {
            throw unsupportedMediaType(unsupported.reason());
        }
        if (outcome instanceof FileOutcome.Refused refused) {
            RefusedParameters.refuse(refused.wrong());
        }
        return ((FileOutcome.Imported) outcome).result();
    }

    /** Null where none is declared. */
    private static Charset charset(MediaType type) {
        if (type == null) {
            throw unsupportedMediaType("Content-Type must name one type: text/csv");
        }
        String declared = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return declared == null ? null : Charset.forName(declared);
        } catch (IllegalArgumentException unknown) {
            throw unsupportedMediaType("The charset that Content-Type declares is not known; send the file as UTF-8");
        }
    }

    private static Problem unsupportedMediaType(String message) {
        return new Problem(415, "UNSUPPORTED_MEDIA_TYPE", message);
    }
}
