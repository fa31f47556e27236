package no.personnelticket.rights.employee;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.Caller;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Permission;
import no.personnelticket.http.Problem;
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

    /** The employee that a record became. */
    public record ImportedEmployee(UUID id, Change change) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(summary = "Import one employee; with id it updates")
    public RestResponse<ImportedEmployee> importNewEmployee(@NotNull EmployeeRecord record) {
        List<ErrorSpecification> wrong = EmployeeRecordRules.check(record, codes.all(), LocalDate.now(clock));
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        caller.mustCover(record.companyId());
        if (companies.find(record.companyId()).isEmpty()) {
            throw Problem.badField("companyId", "is not a member company");
        }
        Imported imported = record.id() == null ? step.importAll(List.of(record)) : update(record);
        return RestResponse.status(
                imported.change() == Change.NEW ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new ImportedEmployee(imported.employeeIds().get(0), imported.change()));
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

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Operation(summary = "Import a file in the published 21-column format; good rows are taken, bad rows are listed")
    public ImportResult importEmployees(InputStream file) {
        try {
            return fileStep.importFile(file, caller::covers);
        } catch (CsvParseException unreadable) {
            throw Problem.badField("body", "cannot be read as CSV; send the whole file again when it is mended");
        }
    }
}
