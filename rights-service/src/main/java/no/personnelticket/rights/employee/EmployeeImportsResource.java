package no.personnelticket.rights.employee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.RefusedParameters;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.rights.RightsRefuses;
import no.personnelticket.rights.company.CompanyStore;
import no.personnelticket.rights.employee.EmployeeImportStep.Imported;
import no.personnelticket.rights.employee.file.EmployeeFilesResource;
import no.personnelticket.store.DatabaseException;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports an employee, as published. Importing the same record again changes nothing. */
@Path("/personnelticket/v2/imports/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeeImportsResource {

    private final EmployeeImportStep step;
    private final EmployeeFilesResource files;
    private final CompanyStore companies;
    private final KnownCodeStore codes;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    public EmployeeImportsResource(
            EmployeeImportStep step,
            EmployeeFilesResource files,
            CompanyStore companies,
            KnownCodeStore codes,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.step = step;
        this.files = files;
        this.companies = companies;
        this.codes = codes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The imported employee.
     *
     * @param warnings what is doubtful in the record
     */
    public record ImportedEmployee(UUID id, ImportedChange change, List<Finding> warnings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited(subjectInBody = true)
    @RightsRefuses({RightsErrorCode.EMPLOYEE_NOT_FOUND, RightsErrorCode.EMPLOYEE_NUMBER_IN_USE})
    @Refuses(CommonErrorCode.EVENTS_NOT_PUBLISHED)
    @Operation(
            summary = "Import one employee; with id it updates",
            description =
                    "A record without id is matched by dateOfBirth and ssn. text/csv is accepted here as well; it is "
                            + "described at POST /personnelticket/v2/imports/employee-files.")
    @APIResponse(
            responseCode = "201",
            description = "A new employee",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportedEmployee.class)))
    @APIResponse(
            responseCode = "200",
            description = "A known employee, changed or unchanged",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportedEmployee.class)))
    public RestResponse<ImportedEmployee> importNewEmployee(@NotNull EmployeeRecord record) {
        RefusedParameters.refuse(EmployeeRecordRules.check(record, codes.all(), LocalDate.now(clock)));
        audit.write("importNewEmployee", subject(record));
        caller.mustCover(record.companyId());
        if (companies.find(record.companyId()).isEmpty()) {
            throw Problem.badField("companyId", "is not a member company");
        }
        Imported imported = record.id() == null ? step.importAll(List.of(record)) : update(record);
        imported.numbersInUse().values().forEach(EmployeeImportsResource::refuseNumberInUse);
        return RestResponse.status(
                imported.change() == ImportedChange.NEW ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new ImportedEmployee(
                        imported.employeeIds().get(0),
                        imported.change(),
                        EmployeeRecordRules.warnings(record, formerNumber(imported))));
    }

    private static String subject(EmployeeRecord record) {
        return "companyId=" + record.companyId() + " employeeNo=" + record.employeeNo()
                + (record.id() == null ? "" : " id=" + record.id());
    }

    private static Long formerNumber(Imported imported) {
        return imported.formerNumbers().values().stream().findFirst().orElse(null);
    }

    private Imported update(EmployeeRecord record) {
        try {
            return step.update(record)
                    .orElseThrow(() -> new Problem(
                            RightsErrorCode.EMPLOYEE_NOT_FOUND, "There is no employee with this id in the company"));
        } catch (DatabaseException fault) {
            throw fault.isUniqueViolation()
                    ? Problem.badField("ssn", "belongs, with dateOfBirth, to another employee of the company")
                    : fault;
        }
    }

    private static void refuseNumberInUse(UUID employee) {
        throw new Problem(RightsErrorCode.EMPLOYEE_NUMBER_IN_USE, "employeeNo: " + NumberInUse.reason(employee));
    }

    /** The same as {@code POST /personnelticket/v2/imports/employee-files}, which is documented. */
    @POST
    @Consumes("text/csv")
    @RolesAllowed(Permission.EMPLOYEES_WRITE)
    @Audited
    @Operation(hidden = true)
    public ImportResult importFile(InputStream file, @Context HttpHeaders headers) throws IOException {
        return files.importEmployees(file, headers);
    }
}
